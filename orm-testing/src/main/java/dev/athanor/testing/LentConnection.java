// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection that is lent: to close it is to give it back, and then it cannot be used any more. */
final class LentConnection implements InvocationHandler {

    private final Connection connection;
    private final Runnable giveBack;
    private volatile boolean returned;

    private LentConnection(Connection connection, Runnable giveBack) {
        this.connection = connection;
        this.giveBack = giveBack;
    }

    static Connection of(Connection connection, Runnable giveBack) {
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LentConnection(connection, giveBack));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> close();
            case "isClosed" -> returned || connection.isClosed();
            default -> forward(method, arguments);
        };
    }

    private @Nullable Object close() {
        if (!returned) {
            returned = true;
            giveBack.run();
        }
        return null;
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        if (returned && method.getDeclaringClass() != Object.class) {
            throw new SQLException("This connection was given back", "08003");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
