package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lyceum.http.Form;
import lyceum.http.HttpFault;
import lyceum.http.Request;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.MalformedJson;

/// A call signed with TC3-HMAC-SHA256: everything about it in headers, a JSON body or a query.
record Tc3Call(
        Request request,
        byte[] body,
        String secretId,
        String date,
        String service,
        String signedHeaders,
        String signature,
        long timestamp,
        String token,
        String version,
        String action)
        implements Call {
    /// The largest body, bytes.
    static final int MAX_BODY = 10 * 1024 * 1024;

    /// The longest path and query, characters.
    static final int MAX_TARGET = 32 * 1024;

    /// Header fields one signature may cover.
    private static final int MAX_SIGNED = 32;

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    // The service may be any text, even with slashes: clients derive it from the host.
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "TC3-HMAC-SHA256 Credential=([^/,\\s]{1,128})/(\\d{4}-\\d\\d-\\d\\d)/"
                            + "([^,]{0,255})/tc3_request,\\s*SignedHeaders=([a-z0-9_;-]{1,1024}),"
                            + "\\s*Signature=([0-9a-f]{64})");

    /// Whoever signed is looked at before the body is read, so that nobody unknown can send one.
    static Tc3Call of(Request request, Admission admission) {
        mustFit(request);
        var headers = request.headers();
        String action = Call.required(headers, "X-TC-Action");
        String version = Call.required(headers, "X-TC-Version");
        String timestamp = Call.required(headers, "X-TC-Timestamp");
        if (request.method().equals("POST")) {
            mustBeJson(request.mediaType());
        }
        Matcher said = AUTHORIZATION.matcher(authorization(request));
        if (!said.matches() || !covers(said.group(4))) {
            throw new ApiFault(WireError.INVALID_AUTHORIZATION);
        }
        long at = Call.number(timestamp, "X-TC-Timestamp");
        admission.admit(said.group(1), at, action);
        return new Tc3Call(
                request,
                request.method().equals("GET") ? new byte[0] : body(request),
                said.group(1),
                said.group(2),
                said.group(3),
                said.group(4),
                said.group(5),
                at,
                headers.first("X-TC-Token").orElse(""),
                version,
                action);
    }

    private static void mustFit(Request request) {
        boolean long_ = request.path().length() + request.query().length() > MAX_TARGET;
        boolean large =
                request.headers().first("Content-Length").filter(Tc3Call::isTooMuch).isPresent();
        if (request.method().equals("GET") ? long_ : large) {
            throw new ApiFault(WireError.REQUEST_SIZE);
        }
    }

    private static boolean isTooMuch(String length) {
        return length.length() > 18 || Long.parseLong(length) > MAX_BODY;
    }

    private static byte[] body(Request request) {
        try {
            return request.read(MAX_BODY);
        } catch (HttpFault fault) {
            throw fault.status() == 413 ? new ApiFault(WireError.REQUEST_SIZE) : fault;
        }
    }

    private static void mustBeJson(String type) {
        if (type.equals("multipart/form-data")) {
            throw new ApiFault(WireError.INVALID_REQUEST);
        }
        if (!type.equals("application/json")) {
            throw new ApiFault(WireError.INVALID_PARAMETER, "Content-Type");
        }
    }

    private static String authorization(Request request) {
        List<String> values = request.headers().every("Authorization");
        if (values.size() > 1) {
            throw new ApiFault(WireError.INVALID_PARAMETER, "Authorization comes more than once");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static boolean covers(String signedHeaders) {
        List<String> names = Arrays.asList(signedHeaders.split(";", -1));
        return names.size() <= MAX_SIGNED
                && names.contains("host")
                && names.contains("content-type");
    }

    @Override
    public boolean isSignedWith(String secretKey) {
        if (!date.equals(day(timestamp))) {
            return false;
        }
        byte[] key = Hmac.tc3Key(secretKey, date, service);
        // Some clients lower the case of header values, as the vendor writes, some do not.
        return Call.hosts(request).stream()
                .anyMatch(host -> isSigned(key, host, true) || isSigned(key, host, false));
    }

    private static String day(long seconds) {
        try {
            return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC).toString();
        } catch (java.time.DateTimeException outOfRange) {
            return "";
        }
    }

    private boolean isSigned(byte[] key, String host, boolean lowered) {
        String canonical =
                String.join(
                        "\n",
                        request.method(),
                        "/",
                        request.method().equals("GET") ? request.query() : "",
                        canonicalHeaders(host, lowered),
                        signedHeaders,
                        payloadHash());
        String toSign =
                String.join(
                        "\n",
                        ALGORITHM,
                        Long.toString(timestamp),
                        date + "/" + service + "/tc3_request",
                        Hmac.hex(Hmac.sha256(canonical.getBytes(UTF_8))));
        return Hmac.same(Hmac.hex(Hmac.mac("HmacSHA256", key, toSign)), signature);
    }

    private String canonicalHeaders(String host, boolean lowered) {
        return Arrays.stream(signedHeaders.split(";"))
                .sorted()
                .map(name -> name + ":" + headerValue(name, host, lowered) + "\n")
                .collect(Collectors.joining());
    }

    private String headerValue(String name, String host, boolean lowered) {
        String value =
                name.equals("host") ? host : request.headers().first(name).orElse("").strip();
        return lowered ? value.toLowerCase(java.util.Locale.ROOT) : value;
    }

    private String payloadHash() {
        boolean unsigned =
                request.headers().first("X-TC-Content-SHA256").filter(UNSIGNED::equals).isPresent();
        return Hmac.hex(Hmac.sha256(unsigned ? UNSIGNED.getBytes(UTF_8) : body));
    }

    @Override
    public String language() {
        return Call.language(request);
    }

    @Override
    public JsonObject parameters() {
        if (request.method().equals("GET")) {
            return Flat.tree(fields());
        }
        if (body.length == 0) {
            return new JsonObject(Map.of());
        }
        try {
            if (JsonTree.parse(body) instanceof JsonObject object) {
                return object;
            }
        } catch (MalformedJson malformed) {
            throw new ApiFault(WireError.INVALID_PARAMETER, malformed.message());
        }
        throw new ApiFault(WireError.INVALID_PARAMETER, "the body is not one JSON object");
    }

    private List<Form.Field> fields() {
        try {
            return Form.parse(request.query());
        } catch (HttpFault malformed) {
            throw new ApiFault(WireError.INVALID_PARAMETER, malformed.message());
        }
    }

    @Override
    public String toString() {
        return "Tc3Call[" + action + "]";
    }
}
