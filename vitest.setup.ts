import nock from 'nock';

// No test may leave this machine, whatever the file before it in this process did to nock. Loopback stays open for the
// simulator and for Postgres.
nock.cleanAll();
if (!nock.isActive()) nock.activate();
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
