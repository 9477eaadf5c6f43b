"""`isnad watch` against a local server that misbehaves on purpose."""
import json
import signal
import sqlite3
import subprocess
import time
import unittest

import guest_server as guest
from program import ISNAD, ProgramTest, article_ids, main


class Watch(ProgramTest):
    def setUp(self):
        super().setUp()
        self.server = guest.GuestServer()
        self.addCleanup(self.server.close)
        self.db = self.folder / 'news.db'

    def watch(self, *feeds, options=(), private=True, env=None):
        """One round; the process and its events by URL."""
        done = self.isnad('watch', *feeds, '--db', self.db, '--once', '--json', '--pause', '0',
                          *(['--allow-private'] if private else []), *options, env=env)
        events = {}
        for line in done.stdout.decode().splitlines():
            event = json.loads(line)
            events[event['url']] = event
        return done, events

    def start(self, feed, *options):
        """A run that is still going when this returns; it does not outlive the test."""
        child = subprocess.Popen([ISNAD, 'watch', feed, '--db', self.db, '--pause', '0', '--allow-private', *options],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(child.stderr.close)
        self.addCleanup(child.wait)
        self.addCleanup(child.kill)
        return child

    def serve(self, **pages):
        """Pages by name, and a feed of all of them at /feed; the feed's address."""
        for name, answer in pages.items():
            self.server.answers['/' + name] = answer
        self.server.answers['/feed'] = guest.conditional(guest.rss(*((self.server.url('/' + name), '') for name in pages)))
        return self.server.url('/feed')

    def outcomes(self, events):
        start = len(self.server.url('/'))
        return {url[start:]: event['outcome'] for url, event in events.items()}

    def rows(self, sql):
        with sqlite3.connect('file:%s?mode=ro' % self.db, uri=True) as db:
            return db.execute(sql).fetchall()

    def test_reads_what_is_new_and_asks_politely(self):
        feed = self.serve(a=guest.page('1'), b=guest.page('2'))
        done, events = self.watch(feed, options=['--contact', 'desk@paper.example'])
        self.says(done, 0, 'feeds: 1 read', 'articles: 2 read', '2 new')
        self.assertEqual(self.outcomes(events), {'feed': 'read', 'a': 'read', 'b': 'read'})
        self.assertEqual(article_ids(self.db), sorted(e['article'] for e in events.values() if e['kind'] == 'article'))
        self.assertEqual(self.server.asked[0][0], '/robots.txt')
        self.assertEqual(self.server.most, 1, 'one request at a time')
        for _, headers in self.server.asked:
            self.assertRegex(headers['User-Agent'], r'^isnad/\d.*robots\.txt.*desk@paper\.example')
            self.assertNotIn('Cookie', headers)
        shown = json.loads(self.succeeds('show', '--db', self.db, '--json', events[self.server.url('/a')]['article']).stdout)
        self.assertEqual(shown['document']['published']['value'], '2022-02-20T09:00:00+03:00')
        self.assertEqual(shown['document']['outlet'], 'صحيفة المرفأ')

        done, events = self.watch(feed)
        self.says(done, 0, 'feeds: 1 unchanged', 'articles: none')
        self.assertEqual(self.server.headers('/feed')[1]['If-None-Match'], '"v1"')
        self.assertEqual(self.server.headers('/feed')[1]['If-Modified-Since'], 'Sun, 20 Feb 2022 09:00:00 GMT')
        self.assertEqual(self.server.paths(), {'/robots.txt': 1, '/feed': 2, '/a': 1, '/b': 1})

    def test_bad_pages_are_named_and_the_others_read(self):
        feed = self.serve(
            good=guest.page('1'), slow=guest.slow(guest.page('2')), endless=guest.endless, headers=guest.endless_headers,
            cut=guest.cut_off(guest.page('3')), loop=guest.redirect('/loop'), file=guest.redirect('file:///etc/passwd'),
            bomb=guest.bomb, gone=guest.refuse(404), nonsense=guest.nonsense, broken=guest.refuse(500),
            film=lambda handler: handler.say(200, b'....', content_type='video/mp4'), list=b'<a href="/">one</a>',
            moved=guest.redirect('/target'), good2=guest.page('4'))
        self.server.answers['/target'] = guest.page('5')
        begun = time.monotonic()
        done, events = self.watch(feed, options=['--timeout', '4'])
        self.assertLess(time.monotonic() - begun, 120)
        self.assertEqual(self.outcomes(events), {
            'feed': 'read', 'good': 'read', 'good2': 'read', 'moved': 'read', 'film': 'none', 'list': 'none', 'gone': 'failed',
            'loop': 'failed', 'file': 'failed', 'endless': 'failed', 'bomb': 'failed', 'slow': 'waiting', 'headers': 'waiting',
            'cut': 'waiting', 'nonsense': 'waiting', 'broken': 'waiting'})
        self.says(done, 1, 'answers 404', 'is longer than 16 MiB', 'redirects without end', 'redirects to what is no web address',
                  'Timeout was reached', 'its headers do not end', 'is video/mp4', 'answers 500', 'answers what is not HTTP')
        self.assertEqual(len(article_ids(self.db)), 3)
        listed = {row['input']: row for row in map(json.loads, self.succeeds('inputs', '--db', self.db, '--json').stdout.splitlines())}
        self.assertEqual(set(listed), {e['url'] for e in events.values() if e['kind'] == 'article'})
        for url, row in listed.items():
            self.assertEqual(row['why'] is None, row['article'] is not None, url)
        self.assertEqual(self.rows("SELECT count(*) FROM feed_item WHERE outcome = 'waiting' AND attempts = 1 "
                                   "AND not_before > checked"), [(5,)])
        # What waits is left alone until it is due.
        asked = len(self.server.asked)
        self.assertEqual(self.watch(feed)[0].returncode, 0)
        self.assertEqual(len(self.server.asked), asked + 1)

    def test_private_addresses_are_refused(self):
        self.serve(a=guest.page('1'))
        hosts = ['127.0.0.1', 'localhost', '0.0.0.0', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '127.0.0.1.']
        # No proxy of the environment is a way around.
        done, events = self.watch(*(self.server.url('/feed', host) for host in hosts), private=False,
                                  env={'http_proxy': self.server.url('/'), 'ALL_PROXY': self.server.url('/')})
        self.says(done, 1, 'leads to an address that is not public')
        self.assertEqual({event['outcome'] for event in events.values()}, {'failed'})
        self.assertEqual(self.server.asked, [])

    def test_a_site_that_asks_for_patience_gets_it(self):
        refusals = iter([1, 0])

        def once(handler):
            if next(refusals):
                handler.say(429, retry_after='1')
            else:
                handler.say(200, guest.page('1'))
        feed = self.serve(a=once)
        done, events = self.watch(feed)
        self.assertEqual(self.outcomes(events), {'feed': 'read', 'a': 'read'})
        self.assertEqual(self.server.paths()['/a'], 2)
        self.server.answers['/other'] = guest.refuse(503, retry_after='3600')
        other = self.server.url('/other')
        for _ in range(2):
            done, events = self.watch(other)
            self.assertEqual(self.server.paths()['/other'], 1, 'not asked again, by no later run')
        self.assertEqual(self.rows("SELECT not_before - checked BETWEEN 3590 AND 3600 FROM feed WHERE url LIKE '%other'"), [(1,)])

    def test_robots_txt_is_obeyed(self):
        feed = self.serve(a=guest.page('1'), secret=guest.page('2'))
        self.server.answers['/feed'] = guest.rss((self.server.url('/a'), ''), (self.server.url('/secret/1'), ''), (
            self.server.url('/secret/2'), '<x:encoded xmlns:x="http://purl.org/rss/1.0/modules/content/">'
            '&lt;p&gt;قال الوزير إن الميناء مفتوح.&lt;/p&gt;</x:encoded>'))
        self.server.answers['/robots.txt'] = b'User-agent: *\nDisallow: /secret\n'
        done, events = self.watch(feed)
        self.assertEqual(self.outcomes(events), {'feed': 'read', 'a': 'read', 'secret/1': 'refused', 'secret/2': 'text'})
        self.says(done, 0, "the site's robots.txt forbids it", '1 refused', '1 text')
        self.assertFalse([path for path in self.server.paths() if path.startswith('/secret')])

    def test_a_robots_txt_that_fails_forbids_for_now(self):
        feed = self.serve(a=guest.page('1'))
        self.server.answers['/robots.txt'] = guest.refuse(500)
        _, events = self.watch(feed)
        self.assertEqual(self.outcomes(events), {'feed': 'waiting'})
        self.assertEqual(self.server.paths(), {'/robots.txt': 1})

    def test_feeds_of_all_kinds_and_states(self):
        server = self.server
        for n in range(1, 9):
            server.answers['/p%d' % n] = guest.page(str(n))
        link = server.url
        server.answers.update({
            '/atom': ('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="%s"><entry><link href="p1"/></entry></feed>'
                      % link('/')).encode(),
            '/json': json.dumps({'version': 'https://jsonfeed.org/version/1', 'items': [{'id': 1, 'url': '/p2'}]}).encode(),
            '/rdf': ('<rdf:RDF><item rdf:about="%s"/></rdf:RDF>' % link('/p3')).encode(),
            '/cut': ('<rss><channel><item><title><![CDATA[x & y</title><link>%s?a=1&b=2' % link('/p4')).encode(),
            '/wide': '\ufeff<rss><channel><item><link>/p5</link></item></channel></rss>'.encode('utf-16-le'),
            '/1256': lambda handler: handler.say(
                200, '<?xml version="1.0" encoding="utf-8"?><rss><channel><item><title>خبر من الميناء اليوم</title>'
                '<description>قال مدير الميناء سامر الحلو إن الرصيف مفتوح اليوم.</description></item></channel></rss>'
                .encode('cp1256'), content_type='text/xml; charset=windows-1256'),
            '/page': guest.page('x'), '/empty': b'', '/none': b'<rss><channel></channel></rss>'})
        names = ['atom', 'json', 'rdf', 'cut', 'wide', '1256', 'page', 'empty', 'none']
        opml = self.write('feeds.opml', '<opml><body>%s</body></opml>' % ''.join(
            '<outline xmlUrl="%s"/>' % link('/' + name) for name in names))
        done, events = self.watch(opml)
        got = self.outcomes(events)
        self.assertEqual({name: got[name] for name in names},
                         dict.fromkeys(names, 'read') | {'page': 'failed', 'empty': 'failed'})
        self.says(done, 1, 'is a page, not a feed', 'is empty')
        for n in (1, 2, 3, 5):
            self.assertEqual(got['p%d' % n], 'read')
        self.assertEqual(self.rows("SELECT title, text FROM article WHERE origin LIKE '%1256#%'"),
                         [('خبر من الميناء اليوم', 'قال مدير الميناء سامر الحلو إن الرصيف مفتوح اليوم.')])
        # The feeds that failed are left alone for a while, and do not fail a second time.
        asked = self.server.paths()['/page']
        self.says(self.watch(opml)[0], 0)
        self.assertEqual(self.server.paths()['/page'], asked)

    def test_a_feed_that_moved_for_good_is_asked_there(self):
        self.serve(a=guest.page('1'))
        self.server.answers['/old'] = guest.redirect('/feed', 301)
        self.server.answers['/passing'] = guest.redirect('/feed', 302)
        for _ in range(2):
            self.says(self.watch(self.server.url('/old'), self.server.url('/passing'))[0], 0)
        self.assertEqual(self.server.paths()['/old'], 1)
        self.assertEqual(self.server.paths()['/passing'], 2)
        self.assertEqual(self.server.paths()['/a'], 1, 'announced by two, read once')

    def test_a_killed_run_goes_on_where_it_was(self):
        names = ['p%d' % n for n in range(12)]

        def late(body):
            def answer(handler):
                time.sleep(0.1)
                handler.say(200, body)
            return answer
        feed = self.serve(**{name: late(guest.page(name)) for name in names})
        for _ in range(2):
            child = self.start(feed, '--once')
            time.sleep(0.7)
            child.kill()
            child.communicate()
        self.says(self.watch(feed)[0], 0)
        self.assertEqual(self.rows("SELECT outcome, count(*) FROM feed_item GROUP BY 1"), [('read', 12)])
        self.assertEqual(len(article_ids(self.db)), 12)
        self.assertLess(sum(self.server.paths()['/' + name] for name in names), 18)

    def test_follows_until_it_is_told_to_end(self):
        feed = self.serve(a=guest.page('1'))
        child = self.start(feed, '--every', '1')
        deadline = time.monotonic() + 20
        while self.server.paths()['/feed'] < 3 and time.monotonic() < deadline:
            time.sleep(0.05)
        child.send_signal(signal.SIGTERM)
        _, error = child.communicate(timeout=20)
        self.assertEqual(child.returncode, 0, error)
        self.assertGreaterEqual(self.server.paths()['/feed'], 3)
        self.assertEqual(self.server.paths()['/a'], 1)

    def test_an_article_that_was_updated_is_read_again(self):
        def feed(updated):
            return guest.rss((self.server.url('/a'), '<x:updated xmlns:x="http://www.w3.org/2005/Atom">%s</x:updated>' % updated))
        self.server.answers.update({'/feed': feed('2022-02-20T10:00:00Z'), '/a': guest.page('1')})
        self.watch(self.server.url('/feed'))
        self.server.answers.update({'/feed': feed('2022-02-20T12:00:00Z'), '/a': guest.page('2')})
        self.watch(self.server.url('/feed'))
        self.assertEqual(self.server.paths()['/a'], 1, 'not within the hour')
        with sqlite3.connect(self.db) as db:
            db.execute('UPDATE feed_item SET checked = checked - 3601')
        db.close()
        self.watch(self.server.url('/feed'))
        self.watch(self.server.url('/feed'))
        self.assertEqual(self.server.paths()['/a'], 2)
        self.assertEqual(self.rows('SELECT count(*) FROM copy WHERE replaced_by IS NOT NULL'), [(1,)])

    def test_a_record_that_somebody_else_writes_is_waited_for(self):
        feed = self.serve(a=guest.page('1'))
        self.watch(feed)
        self.server.answers['/b'] = guest.page('2')
        self.server.answers['/feed'] = guest.rss((self.server.url('/b'), ''))
        with sqlite3.connect(self.db, isolation_level=None) as db:
            db.execute('BEGIN IMMEDIATE')
            child = self.start(feed, '--every', '1')
            self.assertIn(b'in use by another process', child.stderr.readline())
            db.execute('ROLLBACK')
        db.close()
        deadline = time.monotonic() + 30
        while self.rows('SELECT count(*) FROM article') != [(2,)] and time.monotonic() < deadline:
            time.sleep(0.1)
        child.send_signal(signal.SIGTERM)
        child.communicate(timeout=20)
        self.assertEqual(self.rows('SELECT count(*) FROM article'), [(2,)])

    def test_no_more_pages_of_a_site_than_allowed(self):
        feed = self.serve(**{'p%d' % n: guest.page(str(n)) for n in range(5)})
        for expected in (2, 4, 5):
            self.watch(feed, options=['--pages', '2'])
            self.assertEqual(len(article_ids(self.db)), expected)

    def test_wrong_usage(self):
        self.says(self.isnad('watch', 'ftp://a.example/f'), 2, 'is no web address')
        self.says(self.isnad('watch', self.write('l.txt', 'nothing\n')), 1, 'l.txt:1:1', 'is no web address')
        self.says(self.isnad('watch', 'missing.opml'), 1, 'missing.opml')
        self.says(self.isnad('watch'), 2, 'required')


if __name__ == '__main__':
    main()
