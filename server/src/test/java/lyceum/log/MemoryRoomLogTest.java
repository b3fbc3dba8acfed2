package lyceum.log;

import lyceum.room.UserId;

class MemoryRoomLogTest extends RoomLogContract {
    private final MemoryRoomLog log = new MemoryRoomLog();

    @Override
    RoomLog log() {
        return log;
    }

    @Override
    void end(UserId user) {
        log.end(user);
    }
}
