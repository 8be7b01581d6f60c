package org.guatu.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.protocol.ServerSession;
import com.mysql.cj.protocol.a.NativeCapabilities;
import com.mysql.cj.protocol.a.NativePacketPayload;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Lets the driver send fractions of seconds to MariaDB 10, which greets as "5.5.5-10.11" for the sake of old replicas:
 * the driver takes it for a MySQL without them and cuts every instant to the second, and the engine makes its tables so.
 * From now on both take it for a MySQL 5.7, whose variables MariaDB 10 shares.
 */
@Singleton
class MariaDbTen implements AgroalPoolInterceptor {
    private static final byte[] GREETING = "5.5.5-10.".getBytes(US_ASCII);
    private static final byte[] TAKEN_FOR = "5.7.0".getBytes(US_ASCII);

    /** The greeting begins with one byte, the version of the protocol. */
    private static final int VERSION = 1;

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            greeted(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same connection, for one that no pool made. */
    static Connection greeted(Connection connection) throws SQLException {
        if (connection.isWrapperFor(JdbcConnection.class)) {
            greetAnew(connection.unwrap(JdbcConnection.class).getSession().getServerSession());
        }
        return connection;
    }

    private static void greetAnew(ServerSession session) {
        if (session.getCapabilities() instanceof NativeCapabilities known) {
            NativePacketPayload packet = known.getInitialHandshakePacket();
            byte[] greeting = Arrays.copyOf(packet.getByteBuffer(), packet.getPayloadLength());
            if (Arrays.equals(greeting, VERSION, VERSION + GREETING.length, GREETING, 0, GREETING.length)) {
                System.arraycopy(TAKEN_FOR, 0, greeting, VERSION, TAKEN_FOR.length);
                NativeCapabilities other = new NativeCapabilities(new NativePacketPayload(greeting));
                other.setCapabilityFlags(known.getCapabilityFlags());
                other.setThreadId(known.getThreadId());
                session.setCapabilities(other);
            }
        }
    }
}
