package org.guatu.platform.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/** Where a database is and who signs in; the address bears the driver options that we rely on. */
public record DatabaseLogin(String url, String user, String password) {
    /** What an administrator wrote, such as {@code jdbc:mysql://db:3306/guatu}, with our options. */
    public static DatabaseLogin given(String url, String user, String password) {
        return new DatabaseLogin(new DatabaseUrl(url).withOptions(), user, password);
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** For those who open connections by themselves. */
    public DataSource dataSource() {
        var source = new MysqlDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return MariaDbTen.greeted(super.getConnection());
            }
        };
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    Properties properties() {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return login;
    }

    /** The address without the driver's options, as an administrator wrote it. */
    public String server() {
        return url.replaceFirst("\\?.*", "");
    }

    /** A login is printed by nobody. */
    @Override
    public String toString() {
        return server();
    }
}
