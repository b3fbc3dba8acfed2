package lyceum.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Technical logs: everything from INFO on in a file of the data directory, warnings on the
/// terminal too. Every line passes [Scrubbed].
public final class Logs {
    /// The file that is written to.
    public static final String FILE = "server.log";

    /// The size at which a file is put aside, bytes.
    public static final long FILE_BYTES = 10L * 1024 * 1024;

    /// How many files that were put aside are kept.
    public static final int FILES_KEPT = 5;

    /// Libraries whose news is of no use to an operator.
    private static final List<String> TALKATIVE =
            List.of("org.flywaydb", "com.zaxxer.hikari", "org.eclipse.jetty", "com.tngtech");

    /// Parts of libraries that repeat what a client sent.
    private static final List<String> REPEATING =
            List.of("org.eclipse.jetty.http.HttpParser", "org.eclipse.jetty.util.HostPort");

    /// Parts of libraries that trace a fault which we are given anyway, and say in one line.
    private static final List<String> TOLD_ANYWAY =
            List.of("org.flywaydb.core.internal.jdbc.TransactionalExecutionTemplate");

    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{20} %msg%n";

    private Logs() {}

    /// What [QuietStart] sets up: warnings on standard error and nothing anywhere else.
    static void quiet(LoggerContext context) {
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(terminal(context));
        for (var talkative : TALKATIVE) context.getLogger(talkative).setLevel(Level.WARN);
        for (var told : TOLD_ANYWAY) context.getLogger(told).setLevel(Level.OFF);
        for (var repeating : REPEATING) context.getLogger(repeating).setLevel(Level.ERROR);
    }

    /// Writes everything from INFO on to `server.log` in that folder too.
    public static void toFolder(Path folder) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file(context, folder));
    }

    private static ConsoleAppender<ILoggingEvent> terminal(LoggerContext context) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setTarget("System.err");
        var warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        appender.addFilter(warnings);
        return started(appender, context);
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(folder.resolve(FILE).toString());
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder.resolve("server.%i.log").toString());
        policy.setMaxIndex(FILES_KEPT);
        policy.start();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(FILE_BYTES));
        size.start();
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(size);
        return started(appender, context);
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
            A appender, LoggerContext context) {
        var layout = new ScrubbedLayout();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static final class ScrubbedLayout extends PatternLayout {
        @Override
        public String doLayout(ILoggingEvent event) {
            return Scrubbed.of(super.doLayout(event));
        }
    }
}
