package lyceum.catalog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lyceum.seal.Address;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import lyceum.seal.SealBroken;

/// A value under seal as a text that is given away. In front stand numbers of our own, since they
/// choose its key.
record Envelope(Seal seal) {
    /// The longest text that is looked at, in characters.
    static final int MAX_LENGTH = 16_384;

    /// What was in one.
    record Opened(List<Long> numbers, byte[] value) {
        @Override
        public String toString() {
            return "Opened(…)";
        }
    }

    /// Seals a value. Throws [ScopeErased].
    String close(Address address, List<Long> numbers, byte[] value) {
        var sealed = seal.seal(address, value);
        var whole = ByteBuffer.allocate(numbers.size() * Long.BYTES + sealed.length);
        numbers.forEach(whole::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.put(sealed).array());
    }

    /// Opens a text; empty if it is not ours, or its key was ended.
    ///
    /// @param count how many numbers stand in front
    /// @param address where it was sealed, by those
    Optional<Opened> open(String text, int count, Function<List<Long>, Address> address) {
        if (text.length() > MAX_LENGTH) return Optional.empty();
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var numbers = Stream.generate(whole::getLong).limit(count).toList();
            var sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return Optional.of(new Opened(numbers, seal.open(address.apply(numbers), sealed)));
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | SealBroken
                | ScopeErased notOurs) {
            return Optional.empty();
        }
    }
}
