"""Facts, disputes and compare by the program: witnesses and origins counted, a denial met with what it denies, who moved."""
import json
import unittest

from program import ROOT, ProgramTest, article, main

# Of our own writing.
TOLD = 'قال وزير الموانئ سالم الحداد إن الشركة البحرية سحبت الرافعات الثقيلة من ميناء الرمال.\n'
AGAIN = 'وأكد وزير الموانئ سالم الحداد أن الشركة البحرية سحبت الرافعات الثقيلة من ميناء الرمال مساء الاثنين.\n'
DENIED = 'نفت الشركة البحرية سحب الرافعات الثقيلة من ميناء الرمال.\n'
TURNED = 'قال وزير الموانئ سالم الحداد إن الشركة البحرية لم تسحب الرافعات الثقيلة من ميناء الرمال.\n'
BESIDE = 'قال مدير المتحف إن المعرض الجديد يضم لوحات من القرن التاسع عشر ومخطوطات نادرة.\n'


class Facts(ProgramTest):
    def rows(self, *arguments):
        done = self.isnad(*arguments, '--db', 'news.db', '--json')
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def setUp(self):
        super().setUp()
        path = self.write('in.jsonl', ''.join([
            article(TOLD, id='told', outlet='المرصد', published='2022-02-01', title='سحب الرافعات'),
            article(AGAIN, id='again', outlet='الضفة', published='2022-02-01', title='الوزير والرافعات'),
            article(DENIED, id='denied', outlet='النهر', published='2022-02-02', title='الشركة والرافعات'),
            article(TURNED, id='turned', outlet='المرصد', published='2022-02-03', title='الوزير عن الرافعات'),
            article(BESIDE, id='beside', outlet='النهر', published='2022-02-02', title='معرض جديد')]))
        done = self.isnad('read', path, '--db', 'news.db')
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_fact_has_its_witnesses(self):
        facts = [f for f in self.rows('facts', '--about', 'الرافعات') if f['kind'] == 'statement']
        self.assertEqual([[w['article'] for w in f['witnesses']] for f in facts], [['again', 'told']])
        self.assertEqual((facts[0]['articles'], facts[0]['outlets'], facts[0]['origins']), (2, 2, 1), 'one text is one origin')

    def test_a_denial_meets_what_it_denies(self):
        denials = [d for d in self.rows('disputes', '--about', 'الرافعات') if d['kind'] == 'denial']
        self.assertEqual(len(denials), 1)
        self.assertEqual({w['article'] for w in denials[0]['first']}, {'told', 'again'})
        self.assertEqual([w['article'] for w in denials[0]['second']], ['denied'])
        self.assertEqual(denials[0]['moved'], [])

    def test_who_changes_his_account_has_moved(self):
        found = [d for d in self.rows('disputes', '--about', 'الرافعات') if d['kind'] == 'negation']
        self.assertEqual(len(found), 1)
        self.assertEqual([(m['from'], m['to']) for m in found[0]['moved']], [('2022-02-01', '2022-02-03')])
        self.assertIn('سالم الحداد', found[0]['moved'][0]['speaker'])

    def test_what_is_of_other_things_is_in_no_dispute(self):
        self.assertEqual(self.rows('disputes', '--about', 'المعرض'), [])
        self.assertNotIn('beside', json.dumps(self.rows('disputes', '--about', 'الميناء')))

    def test_every_words_point_into_the_article(self):
        for dispute in self.rows('disputes', '--about', 'الرافعات'):
            for witness in dispute['first'] + dispute['second']:
                self.assertLess(witness['span'][0], witness['span'][1])
                self.assertTrue(witness['words'])

    def test_the_text_for_a_person_names_both_sides(self):
        done = self.isnad('disputes', '--about', 'الرافعات', '--db', 'news.db')
        self.assertEqual(done.returncode, 0, done.stderr)
        for cell in ('told/', 'denied/', 'turned/'):
            self.assertIn(cell, done.stdout.decode())

    def test_compare_goes_on_after_a_bad_line(self):
        path = self.write('pairs.jsonl', '{"id": 1, "a": "النقابة ستشارك في الإضراب", "b": "النقابة لن تشارك في الإضراب"}\n'
                                         '{"id": "2", "a": "بلا طرف ثان"}\nليس كائنا\n'
                                         '{"id": "4", "a": "ريح قوية", "b": "ريح قوية", "label": null}\n')
        done = self.isnad('compare', path, '--to', 'jsonl')
        self.assertEqual(done.returncode, 1)
        self.assertEqual([(r['id'], r['relation']) for r in map(json.loads, done.stdout.splitlines())],
                         [('1', 'disagree'), ('4', 'agree')])
        self.assertIn(':2:', done.stderr.decode())
        self.assertIn(':3:', done.stderr.decode())


class Examples(ProgramTest):
    """The disputes of examples/: a denial meets what it denies though they share the act alone."""

    def setUp(self):
        super().setUp()
        self.succeeds('read', str(ROOT / 'examples' / 'iraq_2021.jsonl'), '--db', 'news.db', '--quiet')

    def sides(self):
        rows = map(json.loads, self.succeeds('disputes', '--about', 'القوات', '--db', 'news.db', '--json').stdout.decode().splitlines())
        return [{side: {f"{w['article']}/{w['cell']}" for w in row[side]} for side in ('first', 'second')} for row in rows]

    def test_a_denied_extension_meets_those_who_claim_it(self):
        extension = [row for row in self.sides() if 'madarat-2021-11-18/s1' in row['first']]
        self.assertEqual(len(extension), 1)
        self.assertEqual(extension[0], {'first': {'madarat-2021-11-18/s1', 'marfa-2021-11-24/s6'},
                                        'second': {'marfa-2021-11-24/s1', 'marfa-2021-11-24/s2'}})

    def test_nothing_has_changed_meets_what_has(self):
        self.assertIn({'first': {'sahl-2021-12-29/s3'}, 'second': {'sahl-2021-12-29/s5'}}, self.sides())


if __name__ == '__main__':
    main()
