package lyceum;

import java.net.URI;
import java.util.List;
import lyceum.api.Gateway;
import lyceum.http.PagePolicy;
import lyceum.http.Pages;
import lyceum.http.Reply;
import lyceum.http.Router;

/// What people open: the pages of the class, which customers may show in a frame of theirs, and
/// those of the console, which nobody may. The signed API lives at `/` too.
record Site(Pages open, Pages console) {
    static Site of(Settings settings) {
        var connect = settings.mediaSignalUrl().stream().map(URI::toString).toList();
        return new Site(
                Pages.in(settings.web(), policy(settings, connect, true).headers())
                        .without("console"),
                Pages.in(settings.web(), policy(settings).headers()));
    }

    /// What a browser may do on pages that stand in nobody's frame and ask nobody else.
    static PagePolicy policy(Settings settings) {
        return policy(settings, List.of(), false);
    }

    private static PagePolicy policy(Settings settings, List<String> connect, boolean framed) {
        var secure = settings.address(settings.port()).getScheme().equals("https");
        return new PagePolicy(connect, framed, secure);
    }

    /// The table with the API and the pages added at its end.
    Router on(Router router, Gateway gateway) {
        return router.any("/", gateway.or(open))
                .on("GET", "/join/{code}", request -> open.handle(request.at("/join.html")))
                .on("GET", "/console", request -> Reply.seeOther("/console/"))
                .on("GET", "/console/{path*}", console)
                .on("GET", "/{path*}", open);
    }
}
