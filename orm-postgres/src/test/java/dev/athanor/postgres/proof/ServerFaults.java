// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

/** Triggers that let the server refuse the n-th write from now on, or a COMMIT; and count the writes. */
final class ServerFaults {
    private static final String SETUP = """
        create table faults (write_at bigint not null, at_commit boolean not null);
        insert into faults values (-1, false);
        create sequence writes minvalue 0;
        create function refuse_write() returns trigger language plpgsql as $$
        begin
            if nextval('writes') = (select write_at from faults) then
                raise exception 'a fault of the test';
            end if;
            return null;
        end $$;
        create function refuse_commit() returns trigger language plpgsql as $$
        begin
            if (select at_commit from faults) then
                raise exception 'a fault of the test';
            end if;
            return null;
        end $$;
        """;

    private final Observer observer;

    ServerFaults(Observer observer) {
        this.observer = observer;
        observer.run(SETUP);
        for (Kind<?> kind : Kind.STORED) {
            String table = kind.table().source().name();
            observer.run("create trigger refuse_write before insert or update or delete on " + table
                    + " for each statement execute function refuse_write()");
            observer.run("create constraint trigger refuse_commit after insert or update or delete on " + table
                    + " deferrable initially deferred for each row execute function refuse_commit()");
        }
    }

    void failWrite(int at) {
        heal();
        observer.run("update faults set write_at = " + at);
    }

    void failCommit() {
        heal();
        observer.run("update faults set at_commit = true");
    }

    /** Ends all faults, and begins to count the writes anew. */
    void heal() {
        observer.run("update faults set write_at = -1, at_commit = false; select setval('writes', 0, false)");
    }

    /** How many writes there were since {@link #heal}. */
    int writes() {
        return (int) observer.number("select case when is_called then last_value + 1 else 0 end from writes");
    }
}
