-- db1: instance 1: accounts of those who look after it; replicas copy them

-- mx: needs @maxscale_monitor_user, @maxscale_service_user, and each with _password, set in the session
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', QUOTE(@maxscale_monitor_user), '@''%'' IDENTIFIED BY ',
    QUOTE(@maxscale_monitor_password));
EXECUTE IMMEDIATE CONCAT('GRANT SUPER, READ_ONLY ADMIN, REPLICA MONITOR, REPLICATION REPLICA ADMIN, RELOAD, PROCESS, SHOW DATABASES, EVENT, SET USER, BINLOG ADMIN, BINLOG MONITOR, CONNECTION ADMIN ON *.* TO ', QUOTE(@maxscale_monitor_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.user TO ', QUOTE(@maxscale_monitor_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.global_priv TO ', QUOTE(@maxscale_monitor_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', QUOTE(@maxscale_service_user), '@''%'' IDENTIFIED BY ',
    QUOTE(@maxscale_service_password));
EXECUTE IMMEDIATE CONCAT('GRANT SHOW DATABASES ON *.* TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.user TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.db TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.tables_priv TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.columns_priv TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.procs_priv TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.proxies_priv TO ', QUOTE(@maxscale_service_user), '@''%''');
EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON mysql.roles_mapping TO ', QUOTE(@maxscale_service_user), '@''%''');
