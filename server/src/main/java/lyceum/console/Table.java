package lyceum.console;

import lyceum.catalog.Application;
import lyceum.catalog.Operators;
import lyceum.http.Request;
import lyceum.http.Router;
import org.jspecify.annotations.Nullable;

/// A router while the console's lines are added to it, one after the other.
record Table(Router router, Presses presses, AppDesk apps) {
    /// Who asks, and for which application.
    record Asking(Request request, Presses presses, AppDesk apps) {
        /// The application that the path names; a failure if there is none.
        Application app() {
            return apps.of(request);
        }

        Operators.Session session() {
            return presses.guard().session(request);
        }

        /// The languages of whoever looks, as in `Accept-Language`.
        String languages() {
            return request.headers().first("Accept-Language").orElse("");
        }

        /// What a hole of the path was filled with.
        String part(String name) {
            return request.part(name);
        }
    }

    /// What is asked with a body of some kind. Null: there is nothing to say.
    interface Press<T> {
        @Nullable Object run(Asking asking, T body);
    }

    /// What is asked without one.
    interface Look {
        @Nullable Object run(Asking asking);
    }

    private Table with(Router more) {
        return new Table(more, presses, apps);
    }

    private Asking asking(Request request) {
        return new Asking(request, presses, apps);
    }

    /// Something to look at.
    Table get(String path, Look look) {
        return on("GET", path, Asked.Nothing.class, (asking, _) -> look.run(asking));
    }

    /// Something that changes something, with nothing to say beside it.
    Table post(String path, Look press) {
        return on("POST", path, Asked.Nothing.class, (asking, _) -> press.run(asking));
    }

    /// The same with a body.
    <T> Table post(String path, Class<T> type, Press<T> press) {
        return on("POST", path, type, press);
    }

    <T> Table on(String method, String path, Class<T> type, Press<T> press) {
        return with(
                presses.on(
                        router,
                        method,
                        path,
                        type,
                        (request, body) -> press.run(asking(request), body)));
    }

    /// A POST that only looks: what is asked for must not stand in an address.
    <T> Table ask(String path, Class<T> type, Press<T> press) {
        return with(
                presses.ask(
                        router, path, type, (request, body) -> press.run(asking(request), body)));
    }
}
