package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.kneika.support.KneikaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;

/** A server that has started keeps no class file for the sake of how its rooms were found. */
@KneikaTest
class LeanDefinitionsTest {

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void noRoomIsKnownByTheFileOfItsClass() {
        var byFile = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> beans.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition)
                .filter(name -> !(beans.getSingleton(name) instanceof BeanFactoryPostProcessor))
                .toList();

        assertThat(byFile).isEmpty();
        assertThat(beans.getBeanNamesForType(Job.class)).hasSizeGreaterThan(3);
    }
}
