package no.kneika.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.GenericBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ResourceLoaderAware;
import org.springframework.core.Ordered;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.stereotype.Component;

/**
 * When every bean is known, lets go of what was read to find them: four thousand class files, which definitions and a cache
 * nobody asks again would keep for as long as Kneika runs.
 */
@Component
final class LeanDefinitions implements BeanFactoryPostProcessor, ResourceLoaderAware, Ordered {

    private @Nullable ResourceLoader files;

    @Override
    public void setResourceLoader(ResourceLoader files) {
        this.files = files;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!(beans instanceof DefaultListableBeanFactory all)) return;
        boolean mayReplace = all.isAllowBeanDefinitionOverriding();
        all.setAllowBeanDefinitionOverriding(true);
        try {
            for (var name : all.getBeanDefinitionNames()) letGo(all, name);
        } finally {
            all.setAllowBeanDefinitionOverriding(mayReplace);
        }
        if (files instanceof DefaultResourceLoader read)
            read.getResourceCache(MetadataReader.class).clear();
    }

    /** Not of a bean that is made already, which would be thrown away; nor of one a method makes, found by what was read. */
    private static void letGo(DefaultListableBeanFactory all, String name) {
        var definition = all.getBeanDefinition(name);
        if (definition instanceof AnnotatedBeanDefinition
                && !(definition instanceof RootBeanDefinition)
                && !all.containsSingleton(name))
            all.registerBeanDefinition(name, new GenericBeanDefinition(definition));
    }
}
