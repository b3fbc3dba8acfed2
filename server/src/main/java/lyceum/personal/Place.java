package lyceum.personal;

/// Where something is kept or sent, as precisely as it can be declared and found again.
public sealed interface Place {
    /// A column of the SQL store.
    record Column(String table, String column) implements Place {}

    /// Files of the data directory, by their path in it; `*` stands for anything within a name.
    record File(String pattern) implements Place {}

    /// A field of messages: of the signed API, of the live connection, or of the console.
    record Field(Surface surface, String name) implements Place {}

    /// What a page leaves in a browser; `*` at the end of the key stands for what differs.
    record Browser(Shelf shelf, String key) implements Place {}

    /// Which messages a field belongs to.
    enum Surface {
        /// The signed API.
        API,
        /// The live connection of a class.
        SOCKET,
        /// The operator's pages and the pages at the door.
        PAGES,
        /// What is sent to a target of OTLP, where the operator named one.
        OTLP
    }

    /// Where a browser keeps things.
    enum Shelf {
        /// `localStorage`, until the person clears it.
        LOCAL,
        /// `sessionStorage`, as long as the tab.
        SESSION,
        /// Cookies.
        COOKIE
    }
}
