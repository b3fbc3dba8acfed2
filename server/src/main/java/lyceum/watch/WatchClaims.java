package lyceum.watch;

import static lyceum.personal.Category.LOG;
import static lyceum.personal.Category.QUALITY;
import static lyceum.personal.Subject.CUSTOMER;
import static lyceum.personal.Subject.PERSON;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Claim;
import lyceum.personal.FieldClaims;
import lyceum.personal.Place.Surface;
import lyceum.personal.TableClaims;

/// What is kept of a server at work.
public final class WatchClaims {
    private static final String NUMBER = "a number of our own";
    private static final String RANDOM = "a random name";
    private static final String KEY = "the number of a key; it leads to nobody once that is gone";

    private WatchClaims() {}

    /// Every column of it, also of the files of days.
    public static List<Claim> all() {
        var kept =
                Stream.of(log(), quality(), handle(), operations(), settings())
                        .flatMap(table -> table.all().stream());
        return Stream.concat(kept, otlp().all().stream()).toList();
    }

    private static TableClaims log() {
        return TableClaims.of("log")
                .plain(RANDOM, "id")
                .plain(NUMBER, "app")
                .plain(KEY, "person")
                .plain("when the server received it", "at")
                .sealed("user", LOG, PERSON, "to find out why something failed", "D-01")
                .sealed("ip", LOG, PERSON, "to find out why something failed", "D-02")
                .open("os", LOG, PERSON, "on what something failed", "D-03")
                .open("room", LOG, PERSON, "in which class something failed", "D-04")
                .open("sdk", LOG, PERSON, "with which version something failed", "D-05")
                .open("event", LOG, PERSON, "what happened, one of a few words", "D-06")
                .open("numbers", LOG, PERSON, "how long or how often it happened", "D-06")
                .plain("whether the page said it", "page");
    }

    /// What a target of OTLP gets, where the operator named one; all of it, numbers too.
    private static FieldClaims otlp() {
        var open = "to find out why something failed; open only where the operator chose so";
        return FieldClaims.of(Surface.OTLP)
                .plain("always the same word", "service.name")
                .plain(NUMBER, "lyceum.app")
                .plain("a random name; sent with sealed values only", "lyceum.row")
                .plain("the name of an action, a fixed word", "lyceum.action")
                .plain("a random name of an erasure", "lyceum.erasure")
                .plain("person, application or period", "lyceum.scope")
                .plain("from when to when something is erased", "lyceum.from", "lyceum.to")
                .plain("OK or an error code", "lyceum.result")
                .plain("a random name of a call", "lyceum.request")
                .plain(KEY + "; sent with open values only", "lyceum.person")
                .sealed(LOG, CUSTOMER, "who did something", "D-07", "lyceum.actor")
                .sealed(LOG, PERSON, open, "D-01", "lyceum.user")
                .sealed(LOG, PERSON, open, "D-02", "lyceum.ip")
                .personal(LOG, PERSON, "on what something failed", "D-03", "lyceum.os")
                .personal(LOG, PERSON, "in which class something failed", "D-04", "lyceum.room")
                .personal(LOG, PERSON, "with which version it failed", "D-05", "lyceum.sdk")
                .personal(LOG, PERSON, "what happened", "D-06", "lyceum.event", "lyceum.numbers");
    }

    private static TableClaims quality() {
        return TableClaims.of("quality")
                .plain("a random name of one coming into a class", "handle")
                .plain("the order of what is noted", "seq")
                .plain("when the server received it", "at")
                .open("app", QUALITY, PERSON, "where the class belongs", "Q-01")
                .open("video_on", QUALITY, PERSON, "whether pictures are wished", "Q-02")
                .open("audio_on", QUALITY, PERSON, "whether sound is wished", "Q-03")
                .open("kind", QUALITY, PERSON, "coming, going, muting or a measurement", "Q-04")
                .open("reason", QUALITY, PERSON, "how somebody went", "Q-05")
                .open("room", QUALITY, PERSON, "in which class it was", "Q-06")
                .open("by_whom", QUALITY, PERSON, "whether somebody else muted", "Q-07")
                .open("cpu_pct", QUALITY, PERSON, "to explain a stutter", "Q-08")
                .open("mem_mb", QUALITY, PERSON, "to explain a stutter", "Q-09")
                .open("rtt_ms", QUALITY, PERSON, "to explain a stutter", "Q-10")
                .open("loss_pct", QUALITY, PERSON, "to explain a stutter", "Q-11")
                .open("w", QUALITY, PERSON, "how large the picture is", "Q-12")
                .open("h", QUALITY, PERSON, "how large the picture is", "Q-12")
                .open("kbps_up", QUALITY, PERSON, "how much gets through", "Q-13")
                .open("kbps_down", QUALITY, PERSON, "how much gets through", "Q-13")
                .open("fps", QUALITY, PERSON, "how smooth the picture is", "Q-14")
                .open("audio_level", QUALITY, PERSON, "whether sound is sent at all", "Q-15");
    }

    private static TableClaims handle() {
        return TableClaims.of("quality_handle")
                .plain(NUMBER, "app", "room", "came", "went")
                .plain(KEY, "person")
                .plain("a time of the class", "at")
                .plain("a random name of one coming into a class", "handle")
                .open("ref", LOG, PERSON, "who came, by a random name of that class", "Q-16")
                .sealed("sealed", LOG, PERSON, "whose measurements those are", "Q-16");
    }

    private static TableClaims operations() {
        return TableClaims.of("op_log")
                .plain(RANDOM, "id", "request")
                .plain(NUMBER, "app")
                .plain("when it was done", "at")
                .plain("the name of an action, a fixed word", "action")
                .plain("person or class", "target")
                .plain("the number of a class, or of a key that leads to nobody alone", "number")
                .plain("an error code", "result")
                .sealed("actor", LOG, CUSTOMER, "who did something", "D-07");
    }

    private static TableClaims settings() {
        return TableClaims.of("log_setting")
                .plain(NUMBER, "app")
                .plain("how much of addresses is kept", "addresses");
    }
}
