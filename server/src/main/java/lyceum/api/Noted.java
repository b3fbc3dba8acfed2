package lyceum.api;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonText;
import lyceum.personal.Gone;
import lyceum.privacy.NotForThat;
import lyceum.room.Refusal;
import lyceum.watch.Operations;
import org.jspecify.annotations.Nullable;

/// One call that leaves one row in the operation log, whatever becomes of it.
record Noted(
        Operations operations,
        Caller caller,
        Call call,
        String action,
        String requestId,
        InstantSource clock) {
    Record run(Supplier<Record> work) {
        var result = WireError.INTERNAL_ERROR.code();
        try {
            var answer = work.get();
            result = "OK";
            return answer;
        } catch (ApiFault fault) {
            result = fault.error().code();
            throw fault;
        } catch (Refusal refusal) {
            result = Refused.fault(refusal).error().code();
            throw refusal;
        } catch (NotForThat refused) {
            result = WireError.PURPOSE.code();
            throw refused;
        } catch (Gone erased) {
            result = WireError.NO_USER.code();
            throw erased;
        } finally {
            note(result);
        }
    }

    private void note(String result) {
        operations.note(
                new Operations.Done(
                        app(), caller.actor(), action, user(), number("RoomId"), result, requestId),
                clock.millis());
    }

    // The one that is named if it is the caller's, else the oldest of the account.
    private long app() {
        var named = number("SdkAppId");
        return caller.apps().stream()
                .map(app -> app.id().value())
                .filter(app -> named.isEmpty() || named.getAsLong() == app)
                .findFirst()
                .orElseGet(() -> caller.apps().getFirst().id().value());
    }

    private Optional<String> user() {
        return Optional.ofNullable(sent("UserId"))
                .filter(JsonText.class::isInstance)
                .map(text -> ((JsonText) text).value());
    }

    private OptionalLong number(String name) {
        try {
            return switch (sent(name)) {
                case JsonNumber(var number) -> OptionalLong.of(number.longValueExact());
                case JsonText(var digits) -> OptionalLong.of(Long.parseLong(digits));
                case null -> OptionalLong.empty();
                case JsonTree.JsonObject _,
                        JsonTree.JsonArray _,
                        JsonTree.JsonBoolean _,
                        JsonTree.JsonNull _ ->
                        OptionalLong.empty();
            };
        } catch (ArithmeticException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    private @Nullable JsonTree sent(String name) {
        try {
            return call.parameters().fields().get(name);
        } catch (ApiFault malformed) {
            return null;
        }
    }
}
