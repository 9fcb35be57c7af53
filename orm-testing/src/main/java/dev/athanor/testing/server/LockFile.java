// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock on an empty file, held by this process until it is closed or the process ends, however it ends.
 *
 * <p>Lock files are never deleted: a process could lock the deleted file while the next one locks its successor.
 */
final class LockFile implements Closeable {

    /** A channel that nobody refers to is collected, and with it its lock. */
    private static final Set<LockFile> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    private static LockFile held(FileChannel channel) {
        LockFile lock = new LockFile(channel);
        HELD.add(lock);
        return lock;
    }

    /** Takes the file together with others who share it; waits while somebody has it alone. */
    static LockFile shared(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException alreadyOurs) {
            // Another class loader of this JVM holds it for the whole JVM. The channel stays open, because closing any
            // channel of a file drops all the locks that a POSIX process has on it.
        }
        return held(channel);
    }

    /** Takes the file alone; waits for everybody who has it. */
    static LockFile exclusive(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return held(channel);
    }

    /** Takes the file alone, or returns null at once if anybody has it. */
    static @Nullable LockFile tryExclusive(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return null;
            }
            return held(channel);
        } catch (OverlappingFileLockException heldByThisProcess) {
            held(channel); // and stays open, for the reason given above
            return null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        HELD.remove(this);
        channel.close();
    }
}
