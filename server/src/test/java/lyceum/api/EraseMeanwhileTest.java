package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import lyceum.OnEngine;
import lyceum.privacy.Exports;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// Somebody is erased after an action found the person and before the class decides about it.
@ParameterizedClass
@EnumSource(OnEngine.class)
class EraseMeanwhileTest {
    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    @Tag("X-01")
    void anActionBringsNobodyBackWhoIsErasedMeanwhile() {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "medlar");
        for (var action :
                new String[] {
                    "\"MembersAccount\":[\"%s\",\"%s\"],\"MuteTime\":60",
                    "\"UserId\":\"%s\",\"KickType\":1,\"Duration\":60"
                }) {
            var quince = taught.register("Quince");
            var gone = eraseOnceDecided(quince);
            var name = action.startsWith("\"Mem") ? "ForbidSendMsg" : "KickUserFromRoom";
            var refused =
                    taught.customer()
                            .refused(
                                    name,
                                    Taught.APP
                                            + ",\"RoomId\":"
                                            + room
                                            + ","
                                            + action.formatted(quince, ann)
                                            + "}");
            assertThat(refused).startsWith("ResourceNotFound");
            var job = gone.get();
            assertThat(job).isNotEmpty();
            assertThat(served.vault().person(Served.APP.value(), quince)).isEmpty();
            assertThat(taught.said(room)).contains("medlar", "Ann").doesNotContain("Quince");
        }
    }

    /// Erases a person when a class next looks at the clock: it does so before it decides.
    private AtomicReference<String> eraseOnceDecided(String user) {
        var job = new AtomicReference<>("");
        served.onLook(() -> {
            if (!Thread.currentThread().getName().startsWith("room ")) return;
            served.onLook(() -> {});
            var erased = served.privacy.eraser().erase(Served.APP, new UserId(user), "asked");
            job.set(erased.orElseThrow().id());
        });
        return job;
    }

    @Test
    @Tag("X-01")
    void whoIsErasedWhileAnArchiveIsAskedForIsNobody() {
        var quince = taught.register("Quince");
        var told = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(Gateway.class);
        told.start();
        log.addAppender(told);
        var asking = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        served.onLook(() -> {
            if (!asking.walk(all -> all.anyMatch(it -> it.getDeclaringClass() == Exports.class)))
                return;
            served.onLook(() -> {});
            served.privacy.eraser().erase(Served.APP, new UserId(quince), "asked").orElseThrow();
        });
        try {
            assertThat(taught.refused("ExportUser", ",\"UserId\":\"" + quince + "\""))
                    .startsWith("ResourceNotFound.User");
            assertThat(told.list).isEmpty();
        } finally {
            log.detachAppender(told);
        }
    }

    @Test
    @Tag("X-01")
    void whoIsRegisteredAgainIsSomebodyNew() {
        var origin = ",\"Name\":\"Ann\",\"OriginId\":\"a\"}";
        var first = register(origin);
        var room = taught.create();
        taught.say(room, first, "medlar");
        taught.own("EraseUser", ",\"UserId\":\"" + first + "\"");
        var second = register(origin);
        assertThat(second).isNotEqualTo(first);
        taught.say(room, second, "sloe");
        assertThat(taught.said(room)).contains("sloe").doesNotContain("medlar");
    }

    private String register(String more) {
        return Customer.text(taught.customer().call("RegisterUser", Taught.APP + more), "UserId");
    }
}
