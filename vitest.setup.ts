import nock from 'nock';

// No test may leave this machine. Loopback stays open for the simulator and for Postgres.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
