/// What is seen of a server at work: the log service, the quality of sound and pictures, and who
/// did what. Who somebody is stands under seal; what is written here never holds a free text.
@NullMarked
package lyceum.watch;

import org.jspecify.annotations.NullMarked;
