package lyceum.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lyceum.http.Headers;
import lyceum.http.Request;
import lyceum.json.JsonTree.JsonObject;

/// One call as it was sent, before anything in it is believed: which key signed it, when, and what
/// it asks for. Each of the two ways to sign is a class of its own.
sealed interface Call permits Tc3Call, V1Call {
    /// The longest text that names something: an action, a version, a key.
    int MAX_NAME = 128;

    /// The vendor's own host; calls through gateways are signed for it whatever host is asked.
    String VENDOR_HOST = "lcic.tencentcloudapi.com";

    /// What may stand in a log without being looked at: the digits of ids, and no names.
    Pattern TRACE = Pattern.compile("[0-9a-fA-F-]{8,64}");

    /// Characters of a timestamp or nonce.
    Pattern NUMBER = Pattern.compile("\\d{1,19}");

    /// The id of the key that signed.
    String secretId();

    /// When it was signed, unix seconds.
    long timestamp();

    /// Whether that key's secret made the signature.
    boolean isSignedWith(String secretKey);

    /// A temporary credential, or empty.
    String token();

    String version();

    String action();

    /// The language of its answer: `zh-CN` or `en-US`.
    String language();

    /// The business parameters. Read only once the signature is good.
    JsonObject parameters();

    /// The language that a request asks for, also one that is no call: `zh-CN` or `en-US`.
    static String language(Request request) {
        return language(request.headers().first("X-TC-Language").orElse(""));
    }

    /// The nearest language there is.
    static String language(String asked) {
        return asked.equals("zh-CN") ? asked : "en-US";
    }

    /// By what the caller finds this call in the technical log; empty: by nothing.
    static String trace(Request request) {
        return request.headers()
                .first("X-TC-TraceId")
                .filter(it -> TRACE.matcher(it).matches())
                .orElse("");
    }

    /// Whether a request is for the API at all, and not for the web page at the same place.
    static boolean isMeant(Request request) {
        Headers headers = request.headers();
        return !request.method().equals("GET") && !request.method().equals("HEAD")
                || headers.has("X-TC-Action")
                || headers.has("Authorization")
                || V1Call.isMeant(request);
    }

    /// Who may send a body at all, as its head says.
    interface Admission {
        /// Throws `ApiFault` for a key that is not known, a time too far from ours, or an action
        /// whose rate that key has used up.
        void admit(String secretId, long timestamp, String action);
    }

    /// Reads what a request says about itself. Throws `ApiFault` for wrong size or form.
    static Call read(Request request, Admission admission) {
        boolean form = request.mediaType().equals("application/x-www-form-urlencoded");
        boolean get = request.method().equals("GET");
        boolean headed =
                request.headers().has("Authorization") || request.headers().has("X-TC-Action");
        return headed || !get && !form ? Tc3Call.of(request, admission) : V1Call.of(request, get);
    }

    /// A header that must be there exactly once and say something.
    static String required(Headers headers, String name) {
        List<String> values = headers.every(name);
        if (values.size() > 1) {
            throw new ApiFault(WireError.INVALID_PARAMETER, name + " comes more than once");
        }
        return Optional.of(values)
                .filter(it -> !it.isEmpty() && !it.getFirst().isEmpty())
                .map(List::getFirst)
                .map(value -> named(value, name))
                .orElseThrow(() -> new ApiFault(WireError.MISSING_PARAMETER, name));
    }

    /// A text that is short enough to name something.
    static String named(String value, String name) {
        if (value.length() > MAX_NAME) {
            throw new ApiFault(WireError.INVALID_PARAMETER_VALUE, name);
        }
        return value;
    }

    /// A whole number from 0 to 2^63-1.
    static long number(String text, String name) {
        try {
            if (NUMBER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooLarge) {
            throw new ApiFault(WireError.INVALID_PARAMETER_VALUE, name);
        }
        throw new ApiFault(WireError.INVALID_PARAMETER_VALUE, name);
    }

    /// The hosts a client may have signed for: the one it asked, the same without port, as some
    /// clients do, and the vendor's.
    static List<String> hosts(Request request) {
        String host = request.host();
        String bare = host.replaceFirst(":\\d+$", "");
        return List.of(host, bare, VENDOR_HOST).stream().distinct().toList();
    }
}
