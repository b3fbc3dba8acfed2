/// What people ask about their own data: who asks for what, by when it must be answered, and how it
/// was answered. What is asked for is done by those who export and erase.
@NullMarked
package lyceum.petition;

import org.jspecify.annotations.NullMarked;
