/// What everybody may read of a server: the page that says what it keeps of people, the record of
/// processing, and the map of the data. All of it is made from the declarations of the features and
/// from what this server really uses.
@NullMarked
package lyceum.notice;

import org.jspecify.annotations.NullMarked;
