package lyceum.notice;

import java.util.Set;
import lyceum.personal.Category;

/// One place in which this server really keeps something.
///
/// @param name one of the words `store.…` of the pages
/// @param engine what keeps it, such as `SQLite`, or [#FOLDER]
/// @param holds which kinds lie there
public record Store(String name, String engine, Set<Category> holds) {
    /// Files that no product keeps.
    public static final String FOLDER = "folder";

    /// What keeps it, in the words of a page; a product has one name in every language.
    String kept(Words words) {
        return engine.equals(FOLDER) ? words.say("store.folder") : engine;
    }
}
