/// Sound and picture. LiveKit carries them, as a child of this server or an external one; the
/// room's log says who may send what, and `MediaReader` makes LiveKit agree.
@NullMarked
package lyceum.media;

import org.jspecify.annotations.NullMarked;
