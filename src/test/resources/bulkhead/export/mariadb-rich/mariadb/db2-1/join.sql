-- db2: instance 1: makes it a replica of db1-1
-- needs @replication_user and @replication_password set in the session
STOP REPLICA;
EXECUTE IMMEDIATE CONCAT('CHANGE MASTER TO MASTER_HOST=''10.1.1.1'', MASTER_PORT=3306, MASTER_USE_GTID=slave_pos, MASTER_USER=', QUOTE(@replication_user),
    ', MASTER_PASSWORD=', QUOTE(@replication_password));
START REPLICA;
