"""The dossier: its JSON, and its page in a real browser, which must find every mark and complain of nothing."""
import json
import re
import subprocess
import unittest
from html.parser import HTMLParser

from program import EXAMPLES, ROOT, ProgramTest, main

QUESTION = 'ما حقيقة انتهاء المهمة القتالية في العراق؟'


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.marks, self.tags, self.addresses, self.marked = [], [], [], set(), [], {}
        self.open_marks = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        fields = dict(attributes)
        self.tags.add(tag)
        if 'id' in fields:
            self.ids.append(fields['id'])
        if tag == 'mark':
            self.marks.append(fields.get('id'))
            self.open_marks.append(fields.get('id'))
        for name in ('href', 'src'):
            if name in fields:
                (self.links if fields[name].startswith('#') else self.addresses).append(fields[name])

    def handle_endtag(self, tag):
        if tag == 'mark':
            self.open_marks.pop()

    def handle_data(self, data):
        for mark in self.open_marks:
            if mark:
                self.marked[mark] = self.marked.get(mark, '') + data


class Dossier(ProgramTest):
    def setUp(self):
        super().setUp()
        self.assertTrue(EXAMPLES)
        self.succeeds('read', *EXAMPLES, '--db', 'news.db')

    def page(self):
        self.succeeds('dossier', '--db', 'news.db', '--html', 'dossier.html', QUESTION)
        return self.folder / 'dossier.html'

    def chromium(self, path, *arguments):
        """Headless, without network and without state; gives output and messages."""
        done = subprocess.run(
            ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
             '--disable-dev-shm-usage', '--enable-logging=stderr', '--user-data-dir=%s' % (self.folder / 'profile'),
             *arguments, path.as_uri()], capture_output=True, timeout=240, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done

    def test_json(self):
        done = self.succeeds('dossier', '--db', 'news.db', '--json', QUESTION)
        dossier = json.loads(done.stdout)
        self.assertEqual(dossier['question'], QUESTION)
        self.assertGreaterEqual(len(dossier['articles']), 5)
        self.assertTrue(dossier['said'])
        self.assertTrue(dossier['happenings'])
        self.assertTrue(dossier['figures'])
        self.assertTrue(any(line['status'] == 'happened' for line in dossier['events']))
        self.assertTrue(any(line['deadline'] for line in dossier['commitments']))
        self.assertTrue(any(line['stance'] == 'deny' for line in dossier['said']))
        texts = {}
        for article in dossier['articles']:
            shown = self.succeeds('show', '--db', 'news.db', '--json', article['id'])
            texts[article['id']] = json.loads(shown.stdout)['text']
        for line in (line for key in ('said', 'happenings', 'events', 'commitments', 'figures') for line in dossier[key]):
            cited = [line[key] for key in ('cue', 'figure', 'trigger', 'act', 'sentence') if key in line] + line.get('content', [])
            cited += [line['time']] if line in dossier['happenings'] else []
            for place in cited:
                begin, end = place['span']
                text = texts[dossier['articles'][place['article']]['id']]
                self.assertEqual(text[begin:end], place['words'], 'the words are where the line says')
        spoken = sorted(index for voice in dossier['voices'] for index in voice['said'])
        self.assertEqual(spoken, list(range(len(dossier['said']))), 'every statement has one voice')

    def test_schema(self):
        for question in (QUESTION, 'انسحاب القوات الأمريكية من العراق', 'زراعة الفراولة في القطب'):
            done = self.succeeds('dossier', '--db', 'news.db', '--json', question)
            path = self.write('dossier.json', done.stdout)
            checked = subprocess.run(['/usr/bin/python3', ROOT / 'test' / 'schema_test.py', '--schema', 'dossier.schema.json',
                                      path], capture_output=True, check=False)
            self.assertEqual((checked.returncode, checked.stdout), (0, b''), checked.stderr.decode())

    def test_across_articles(self):
        """What lies across articles stands on lines of the dossier, and its words are where it says."""
        dossier = json.loads(self.succeeds('dossier', '--db', 'news.db', '--json', QUESTION).stdout)
        self.assertEqual(dossier['accounts']['articles'], len(dossier['articles']))
        self.assertLessEqual(dossier['accounts']['origins'], dossier['accounts']['articles'])
        self.assertTrue(dossier['silences'])
        lines = {(dossier['articles'][line['act']['article']]['id'], line['act']['cell']) for line in dossier['commitments']}
        self.assertTrue(dossier['promises'])
        for promise in dossier['promises']:
            self.assertTrue(any((made['article'], made['cell']) in lines for made in promise['made']), promise)
        for silence in dossier['silences']:
            for evidence in silence['evidence']:
                text = json.loads(self.succeeds('show', '--db', 'news.db', '--json', evidence['article']).stdout)['text']
                self.assertEqual(text[slice(*evidence['span'])], evidence['words'])

    def test_as_of(self):
        early = json.loads(self.succeeds('dossier', '--db', 'news.db', '--json', '--as-of', '2021-08-01', QUESTION).stdout)
        self.assertEqual(early['as_of'], '2021-08-01')
        for article in early['articles']:
            self.assertLessEqual(article['published']['earliest'] or '', '2021-08-01')
        whole = json.loads(self.succeeds('dossier', '--db', 'news.db', '--json', QUESTION).stdout)
        self.assertGreater(len(whole['articles']), len(early['articles']))
        self.says(self.isnad('dossier', '--db', 'news.db', '--as-of', 'yesterday', QUESTION), 2, '--as-of')

    def test_parts_stand_under_their_whole(self):
        figures = json.loads(self.succeeds('dossier', '--db', 'news.db', '--json', QUESTION).stdout)['figures']
        parts = [(place, figure['part_of']) for place, figure in enumerate(figures) if figure['part_of'] is not None]
        self.assertTrue(parts, 'the examples hold a figure with a part')
        for place, whole in parts:
            self.assertLess(whole, place)

    def test_terminal(self):
        done = self.succeeds('dossier', '--db', 'news.db', QUESTION)
        text = done.stdout.decode()
        for words in ('Timeline', 'Who said what', 'Events', 'Commitments', 'Figures', 'Disputes', 'Promises and what came of them',
                      'What is not said', 'Wording', 'Sources', 'What this dossier does not say yet'):
            self.assertIn(words, text)
        for line in text.splitlines():
            self.assertEqual(line.count('\u2068'), line.count('\u2069'), line)
        arabic = self.succeeds('dossier', '--db', 'news.db', QUESTION, env={'LANG': 'ar_IQ.UTF-8'})
        self.assertIn('من قال ماذا', arabic.stdout.decode())

    def test_page_alone(self):
        text = self.page().read_text(encoding='utf-8')
        page = Page(text)
        self.assertEqual(len(page.ids), len(set(page.ids)), 'an id stands once')
        self.assertTrue(set(link[1:] for link in page.links) <= set(page.ids), 'every link has its place')
        self.assertEqual([a for a in page.addresses if a != 'data:,'], [], 'nothing is fetched')
        self.assertFalse(page.tags & {'script', 'img', 'iframe', 'object'})
        self.assertTrue({'header', 'nav', 'main', 'footer', 'h1', 'h2', 'article', 'mark'} <= page.tags)
        self.assertNotRegex(text, r'url\(|@import')
        self.assertNotRegex(text, r'(margin|padding|border)-(left|right)', 'logical properties only')
        self.assertIn('@media print', text)

    def test_marks_hold_the_words(self):
        page = Page(self.page().read_text(encoding='utf-8'))
        dossier = json.loads(self.succeeds('dossier', '--db', 'news.db', '--json', QUESTION).stdout)
        for line in dossier['said']:
            for place in line['content'][:1]:
                marked = page.marked['a%d-%s' % (place['article'] + 1, place['cell'])]
                self.assertTrue(place['words'].startswith(marked) and marked)
        for place in [line['figure'] for line in dossier['figures']]:
            self.assertIn('a%d-%s' % (place['article'] + 1, place['cell']), page.marked)

    def test_page_in_a_browser(self):
        path = self.page()
        done = self.chromium(path, '--dump-dom')
        shown = Page(done.stdout.decode())
        self.assertEqual(shown.ids, Page(path.read_text(encoding='utf-8')).ids, 'the browser reads it as it is written')
        self.assertGreaterEqual(len([mark for mark in shown.marks if mark]), 5)
        complaints = [line for line in done.stderr.decode().splitlines() if ':CONSOLE' in line]
        self.assertEqual(complaints, [])

    def test_page_prints(self):
        pdf = self.folder / 'dossier.pdf'
        self.chromium(self.page(), '--print-to-pdf=%s' % pdf)
        self.assertTrue(pdf.read_bytes().startswith(b'%PDF'))

    def test_same_question_same_page(self):
        first = self.page().read_bytes()
        self.assertEqual(self.page().read_bytes(), first)

    def test_nothing_found(self):
        done = self.succeeds('dossier', '--db', 'news.db', '--json', 'زراعة الفراولة في القطب')
        dossier = json.loads(done.stdout)
        self.assertEqual((dossier['articles'], dossier['said']), ([], []))
        self.assertRegex(self.succeeds('dossier', '--db', 'news.db', 'زراعة الفراولة').stdout.decode(),
                         re.compile('None of the articles'))


if __name__ == '__main__':
    main()
