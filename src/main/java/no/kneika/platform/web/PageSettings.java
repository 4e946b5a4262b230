package no.kneika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.kneika.platform.CommandKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * How assets are served, and what controllers may take as parameters: a {@link Form}, a {@link CommandKey} and which
 * {@link Spreadsheet.Kind} the address asks for.
 */
@Configuration
class PageSettings implements WebMvcConfigurer {

    // Pages name assets with their version, so a browser may keep each for ever.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Taking(Form.class) {
            @Override
            Object take(HttpServletRequest request) {
                return Form.ofParameters(request.getParameterMap());
            }
        });
        resolvers.add(new Taking(Spreadsheet.Kind.class) {
            @Override
            Object take(HttpServletRequest request) {
                return request.getRequestURI().endsWith("csv") ? Spreadsheet.Kind.CSV : Spreadsheet.Kind.XLSX;
            }
        });
        resolvers.add(new Taking(CommandKey.class) {
            @Override
            Object take(HttpServletRequest request) {
                var key = request.getParameter("_key");
                try {
                    if (key != null) return new CommandKey(UUID.fromString(key));
                } catch (IllegalArgumentException notAKey) {
                    // said below
                }
                throw new NotUnderstood("a form without a command key");
            }
        });
    }

    private abstract static class Taking implements HandlerMethodArgumentResolver {
        private final Class<?> type;

        Taking(Class<?> type) {
            this.type = type;
        }

        abstract Object take(HttpServletRequest request);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(type);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(HttpServletRequest.class);
            if (servlet == null) throw new IllegalStateException("not a servlet request");
            return take(servlet);
        }
    }
}
