package no.kneika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import no.kneika.platform.TooBusy;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Which page answers which exception. What an exception says stays in the log; what a page says is written for people. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Mistakes {

    private final ErrorPages pages;

    Mistakes(ErrorPages pages) {
        this.pages = pages;
    }

    // An id that cannot be one is the same as an id that nobody has.
    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        TypeMismatchException.class
    })
    View notFound(HttpServletRequest request) {
        return pages.page(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler(Stale.class)
    View stale(HttpServletRequest request) {
        return pages.page(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler({TooBusy.class, CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    View busy(HttpServletRequest request, HttpServletResponse response, Exception fault) throws Exception {
        if (!Busy.is(fault)) throw fault;
        return pages.busy(request, response);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    View tooLarge(HttpServletRequest request) {
        return pages.page(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    View notThatWay(HttpServletRequest request) {
        return pages.page(HttpStatus.METHOD_NOT_ALLOWED, request);
    }

    @ExceptionHandler({
        NotUnderstood.class,
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class,
        MissingServletRequestPartException.class,
        MultipartException.class
    })
    View notUnderstood(HttpServletRequest request) {
        return pages.page(HttpStatus.BAD_REQUEST, request);
    }
}
