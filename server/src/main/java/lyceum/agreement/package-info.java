/// What each application agreed to: the published texts, as they are, and who accepted which of
/// them when. How long things are kept and for what they may be looked at follows from that.
@NullMarked
package lyceum.agreement;

import org.jspecify.annotations.NullMarked;
