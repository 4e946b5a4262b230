package no.kneika.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the two sentences of a refused start instead of a stack trace. */
class WillNotStartAnalyzer extends AbstractFailureAnalyzer<WillNotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WillNotStart cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
