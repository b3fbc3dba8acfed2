package lyceum.http;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many files the system lets this process have open; every connection is one of them.
final class OpenFiles {
    /// Files kept for everything that is no connection.
    static final int RESERVED = 512;

    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private OpenFiles() {}

    /// As many connections as wanted, or as many as there are files for; fewer is one line in the
    /// log.
    static int connections(int wanted) {
        long files = allowed();
        int possible = connections(wanted, files);
        if (possible < wanted)
            LOG.info(
                    "This process may open {} files: {} connections are taken at once, not {}",
                    files,
                    possible,
                    wanted);
        return possible;
    }

    /// Where the system has no such limit it does not tell one.
    private static long allowed() {
        try {
            var name = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
            var server = ManagementFactory.getPlatformMBeanServer();
            return (Long) server.getAttribute(name, "MaxFileDescriptorCount");
        } catch (JMException none) {
            return Long.MAX_VALUE;
        }
    }

    static int connections(int wanted, long files) {
        return (int) Math.max(1, Math.min(wanted, Math.max(files - RESERVED, files / 2)));
    }
}
