package lyceum.room;

/// How the classroom is arranged: the URL's `layout` names and the gallery.
public enum Layout {
    TOP,
    RIGHT,
    LEFT,
    DOUBLE,
    THREE,
    GALLERY
}
