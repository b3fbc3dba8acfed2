package lyceum.http;

import java.util.ArrayList;
import java.util.List;

/// What a browser may do on our pages. They ask no foreign host: scripts, styles, fonts, pictures
/// and sockets come from the server itself, unless media runs at an outside LiveKit.
///
/// `connect` are further origins for sockets (`wss://media.example`); `framed` is whether other
/// sites may show the pages in a frame, as the class page allows and the console does not; `secure`
/// is whether the pages are only ever served by TLS.
public record PagePolicy(List<String> connect, boolean framed, boolean secure) {
    /// The header fields that say so.
    public List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Content-Security-Policy", contentPolicy()));
        headers.add(new Header("X-Content-Type-Options", "nosniff"));
        headers.add(new Header("Referrer-Policy", "no-referrer"));
        headers.add(new Header("Cross-Origin-Opener-Policy", "same-origin"));
        headers.add(
                new Header(
                        "Permissions-Policy",
                        "camera=(self), microphone=(self), display-capture=(self),"
                                + " fullscreen=(self), autoplay=(self), geolocation=()"));
        if (!framed) {
            headers.add(new Header("X-Frame-Options", "DENY"));
        }
        if (secure) {
            headers.add(new Header("Strict-Transport-Security", "max-age=31536000"));
        }
        return List.copyOf(headers);
    }

    private String contentPolicy() {
        String elsewhere = connect.isEmpty() ? "" : " " + String.join(" ", connect);
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:;"
                + " connect-src 'self'"
                + elsewhere
                + "; object-src 'none'; base-uri 'none'; form-action 'self'"
                + (framed ? "" : "; frame-ancestors 'none'");
    }
}
