package lyceum.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/// Makes of a zip file one that shows something else to whoever reads it from its beginning: its
/// first entry is wrapped into a stored one of the same name (APPNOTE 4.3.7, 4.3.12, 4.3.16).
final class Decoy {
    private static final int LOCAL = 30;
    private static final int END = 22;

    private Decoy() {}

    static byte[] of(byte[] zip, byte[] shown) {
        var all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var end = zip.length - END;
        var directory = all.getInt(end + 16);
        var count = all.getShort(end + 10);
        var second = count > 1 ? offset(all, next(all, directory)) : directory;
        var name = all.getShort(26);
        var held = new byte[shown.length + second];
        System.arraycopy(shown, 0, held, 0, shown.length);
        System.arraycopy(zip, 0, held, shown.length, second);
        var crc = new CRC32();
        crc.update(held);
        var head = ByteBuffer.allocate(LOCAL + name).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) 0x800).putShort((short) 0);
        head.putInt(all.getInt(10)).putInt((int) crc.getValue());
        head.putInt(held.length).putInt(held.length).putShort(name).putShort((short) 0);
        head.put(zip, LOCAL, name);
        var moved = LOCAL + name + shown.length;
        for (int at = directory, n = 0; n < count; n++, at = next(all, at))
            all.putInt(at + 42, offset(all, at) + moved);
        all.putInt(end + 16, directory + moved);
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        out.writeBytes(held);
        out.write(zip, second, zip.length - second);
        return out.toByteArray();
    }

    private static int offset(ByteBuffer all, int entry) {
        return all.getInt(entry + 42);
    }

    private static int next(ByteBuffer all, int entry) {
        return entry
                + 46
                + all.getShort(entry + 28)
                + all.getShort(entry + 30)
                + all.getShort(entry + 32);
    }
}
