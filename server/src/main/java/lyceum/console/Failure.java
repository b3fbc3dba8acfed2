package lyceum.console;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.catalog.SignInRefused;
import lyceum.room.Refusal;
import org.jspecify.annotations.Nullable;

/// A press that could not be done, as the pages are told of it.
///
/// @param message one English sentence for the log of the browser
/// @param field the wrong field, or the rule a password breaks
/// @param tries left before a wait
/// @param waitSeconds how long to wait
record Failure(
        String code,
        String message,
        @Nullable String field,
        @Nullable Integer tries,
        @Nullable Long waitSeconds) {

    private static final Set<WireError> MISSING =
            EnumSet.of(WireError.NO_ROOM, WireError.NO_USER, WireError.SDK_APP_ID);

    private static final Set<WireError> STATES =
            EnumSet.of(
                    WireError.CLASS_STARTED,
                    WireError.CLASS_ENDED,
                    WireError.CLASS_EXPIRED,
                    WireError.OPERATION_DENIED);

    private static final Map<WireError, String> FIELDS =
            Map.of(
                    WireError.START_TIME, "startsAt",
                    WireError.END_TIME, "endsAt",
                    WireError.CLASS_TOO_LONG, "endsAt",
                    WireError.MAX_MIC_NUMBER, "seats");

    /// Ends the work at hand with a failure and its HTTP status.
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final transient Failure failure;

        Thrown(int status, Failure failure) {
            super(failure.code(), null, false, false);
            this.status = status;
            this.failure = failure;
        }

        int status() {
            return status;
        }

        Failure failure() {
            return failure;
        }
    }

    private static Thrown thrown(int status, String code, String message, @Nullable String field) {
        return new Thrown(status, new Failure(code, message, field, null, null));
    }

    static Thrown field(String name) {
        return thrown(400, "bad_field", "The field " + name + " is wrong.", name);
    }

    static Thrown weak(String rule) {
        return thrown(400, "weak_password", "The password breaks a rule.", rule);
    }

    static Thrown noSession() {
        return thrown(401, "no_session", "Nobody is signed in.", null);
    }

    static Thrown csrf() {
        return thrown(403, "bad_csrf", "The request does not come from a page of ours.", null);
    }

    static Thrown host() {
        return thrown(
                403,
                "bad_host",
                "This server does not know itself by that name: start it with --public-url.",
                null);
    }

    static Thrown notFound() {
        return thrown(404, "not_found", "There is nothing of that name or number.", null);
    }

    static Thrown state() {
        return thrown(409, "wrong_state", "That cannot be done in this state.", null);
    }

    static Thrown held() {
        return thrown(409, "held", "A hold keeps it.", null);
    }

    static Thrown heldOtherwise() {
        return thrown(409, "held_otherwise", "A hold stands that it does not know.", null);
    }

    static Thrown agreementPending() {
        return thrown(409, "agreement_pending", "A newer agreement has to be accepted.", null);
    }

    static Thrown notProven() {
        return thrown(409, "not_proven", "The application has not said who asked.", null);
    }

    static Thrown notAgreed() {
        return thrown(409, "not_agreed", "No agreement was accepted.", null);
    }

    static Thrown lastKey() {
        return thrown(409, "last_key", "The last active key cannot be disabled.", null);
    }

    static Thrown busy() {
        return thrown(503, "internal", "The server cannot do it now; try again.", null);
    }

    static Thrown linkUsed() {
        return thrown(409, "link_used", "The link cannot be used any more.", null);
    }

    static Thrown internal() {
        return thrown(500, "internal", "Something went wrong on the server.", null);
    }

    static Thrown of(SignInRefused refused) {
        return switch (refused.reason()) {
            case WRONG ->
                    new Thrown(
                            401,
                            new Failure(
                                    "wrong_sign_in",
                                    "Name or password is wrong.",
                                    null,
                                    refused.tries(),
                                    null));
            case WAIT ->
                    new Thrown(
                            429,
                            new Failure(
                                    "too_many_tries",
                                    "There were too many tries.",
                                    null,
                                    null,
                                    seconds(refused.pause())));
            case LINK -> linkUsed();
            case WEAK -> weak("long");
            case TAKEN -> field("name");
            case FULL -> state();
        };
    }

    private static long seconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }

    static Thrown of(Refusal refusal) {
        return switch (refusal.reason()) {
            case NO_ROOM, NO_PERSON, NO_MESSAGE -> notFound();
            case BUSY, TIMED_OUT, UNAVAILABLE -> busy();
            case INVALID -> field("body");
            case NOT_ALLOWED,
                    NOT_STARTED,
                    STARTED,
                    ENDED,
                    EXPIRED,
                    STAGE_FULL,
                    NOT_ON_STAGE,
                    NOT_INVITED,
                    NO_RIGHT,
                    SHARE_TAKEN,
                    CHAT_MUTED,
                    REMOVED,
                    NOT_ADMITTED,
                    LOCKED,
                    ROOM_FULL,
                    CHANGED_MEANWHILE ->
                    state();
        };
    }

    /// A fault of the API's own checks, by the name the form gives the field.
    static Thrown of(ApiFault fault) {
        var error = fault.error();
        if (MISSING.contains(error)) return notFound();
        if (STATES.contains(error)) return state();
        if (error == WireError.NOT_AGREED) return notAgreed();
        if (error == WireError.AGREEMENT_PENDING) return agreementPending();
        return field(FIELDS.getOrDefault(error, "title"));
    }
}
