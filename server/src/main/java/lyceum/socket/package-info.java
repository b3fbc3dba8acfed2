/// The live connection: who may come in, one socket for each person, and what each is shown.
@NullMarked
package lyceum.socket;

import org.jspecify.annotations.NullMarked;
