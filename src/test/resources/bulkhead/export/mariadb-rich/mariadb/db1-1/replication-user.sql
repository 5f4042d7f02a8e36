-- db1: instance 1: lets replicas copy it
-- needs @replication_user and @replication_password set in the session
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', QUOTE(@replication_user), '@''%'' IDENTIFIED BY ',
    QUOTE(@replication_password));
EXECUTE IMMEDIATE CONCAT('GRANT REPLICATION REPLICA ON *.* TO ', QUOTE(@replication_user), '@''%''');
