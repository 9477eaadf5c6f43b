"""Copies, origins and stories by the program: found while reading, also among what an earlier run kept; listed by filters."""
import json
import sqlite3
import unittest

from program import ProgramTest, article, main

# Of our own writing.
STORM = ('أغلقت عاصفة رملية المطار الدولي صباح اليوم وتأخرت رحلات آلاف المسافرين ساعات طويلة في صالات الانتظار\n'
         'وقال مدير المطار إن المدرج سيفتح من جديد حين تتجاوز الرؤية ألف متر وإن شركات الطيران نقلت الركاب إلى فنادق قريبة\n'
         'وأضاف أن رحلات المساء لم تلغ بعد وأن فرق الصيانة تزيل الرمال عن المدرج الشمالي منذ الفجر\n')
CUT = STORM.split('\n')[0] + '\n' + STORM.split('\n')[1] + '\n'
LATER = ('عادت الرحلات إلى المطار الدولي بعد انحسار العاصفة الرملية وغادر آلاف المسافرين صالات الانتظار والفنادق\n'
         'وفتح مدير المطار المدرج الشمالي بعد إزالة الرمال عنه\n')
MARKET = 'ارتفعت أسعار السمك في سوق الميناء بعد أسبوع من الأمواج العالية ومنع الصيادين من الإبحار إلى الجزر البعيدة\n'


class Links(ProgramTest):
    def read(self, *articles):
        path = self.write('in.jsonl', ''.join(articles))
        done = self.isnad('read', path, '--db', 'news.db')
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stderr.decode()

    def rows(self, *arguments):
        done = self.isnad(*arguments, '--db', 'news.db', '--json')
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def setUp(self):
        super().setUp()
        self.first = article(STORM, id='first', outlet='المرصد', published='2022-02-01T09:00:00Z', title='عاصفة تغلق المطار')
        self.cut = article(CUT, id='cut', outlet='الضفة', published='2022-02-01T12:00:00Z', title='المطار مغلق')
        self.later = article(LATER, id='later', outlet='النهر', published='2022-02-02', title='الرحلات تعود إلى المطار')
        self.market = article(MARKET, id='market', outlet='النهر', published='2022-02-01', title='السمك أغلى')

    def test_a_copy_is_found_among_what_was_kept(self):
        self.read(self.first, self.market)
        self.assertEqual(self.rows('copies'), [])
        self.assertIn('1 copies of other articles', self.read(self.cut))
        [row] = self.rows('copies')
        self.assertEqual(row['origin'], {'kind': 'outlet', 'name': 'المرصد', 'evidence': 'text', 'article': 'first', 'naming': 0})
        self.assertEqual(row['outlets'], 2)
        first, cut = row['articles']
        self.assertIsNone(first['relation'])
        self.assertEqual((cut['relation'], cut['compared']), ('cut', 'first'))
        self.assertEqual(cut['shared'], cut['words'])
        self.assertLess(cut['compared_shared'], cut['compared_words'])

    def test_filters(self):
        self.read(self.first, self.cut, self.market)
        for options, count in ((('--outlet', 'الضفة'), 1), (('--outlet', 'النهر'), 0), (('--about', 'المدرج'), 1),
                               (('--until', '2022-01-31'), 0), (('--article', 'cut'), 1), (('--article', 'market'), 0)):
            self.assertEqual(len(self.rows('copies', *options)), count, options)
        self.assertEqual(len(self.rows('stories')), 1)
        self.assertEqual(len(self.rows('stories', '--articles', '1')), 2)
        self.assertEqual(len(self.rows('stories', '--articles', '1', '--limit', '1')), 1)

    def test_an_agency_named_in_one_copy(self):
        wire = article('القاهرة (رويترز) - ' + STORM, id='wire', outlet='السفح', published='2022-02-02')
        self.read(self.first, self.cut, wire)
        [row] = self.rows('copies')
        self.assertEqual(row['origin'], {'kind': 'agency', 'name': 'رويترز', 'evidence': 'both', 'article': 'wire', 'naming': 1})

    def test_a_story_keeps_its_number_and_counts_origins(self):
        self.read(self.first, self.market, self.cut)
        [before] = self.rows('stories')
        self.read(self.later)
        [after] = self.rows('stories')
        self.assertEqual(after['story'], before['story'])
        self.assertEqual([each['article']['id'] for each in after['articles']], ['first', 'cut', 'later'])
        self.assertEqual((after['outlets'], after['origins']), (3, 2))
        self.assertEqual((after['since'], after['until']), ('2022-02-01', '2022-02-02'))
        self.assertIn(after['label'], [each['article']['title'] for each in after['articles']])

    def test_text_for_a_person(self):
        self.read(self.first, self.cut)
        for command in ('copies', 'stories'):
            text = self.isnad(command, '--db', 'news.db').stdout.decode()
            self.assertIn('المرصد', text)
            self.assertIn('2022-02-01', text)

    def test_in_pieces_as_at_once(self):
        articles = [self.first, self.market, self.cut, self.later]
        for one in articles:
            self.read(one)
        pieces = self.rows('copies'), self.rows('stories', '--articles', '1')
        (self.folder / 'news.db').unlink()
        self.read(*articles)
        self.assertEqual((self.rows('copies'), self.rows('stories', '--articles', '1')), pieces)

    def test_a_file_of_an_older_isnad_is_linked_when_something_is_read_into_it(self):
        self.read(self.first, self.cut)
        with sqlite3.connect(self.folder / 'news.db') as db:
            tables = ['story_article', 'story_day', 'story', 'origin', 'fingerprint', 'print', 'copy', 'term', 'unlinked',
                      'review', 'feed_item', 'feed', 'site']
            db.executescript('DROP TRIGGER article_added; DROP TRIGGER article_changed; DROP INDEX article_url;'
                             + ''.join('DROP TABLE %s;' % table for table in tables) + 'PRAGMA user_version = 1')
        db.close()
        self.read(self.market)
        self.assertEqual(len(self.rows('copies')), 1)

    def test_two_versions_of_a_page_and_another_language(self):
        page = 'https://example.org/storm'
        english = 'A sand storm closed the airport on Tuesday morning and thousands of travellers waited for many hours.'
        self.read(article(STORM, id='v1', url=page, published='2022-02-01'), article(english, id='en', published='2022-02-01'),
                  article(STORM + MARKET, id='v2', url=page, published='2022-02-03'))
        [row] = self.rows('copies')
        self.assertEqual([(each['article']['id'], each['replaced_by']) for each in row['articles']], [('v1', 'v2'), ('v2', None)])


if __name__ == '__main__':
    main()
