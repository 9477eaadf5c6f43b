"""Promises, silences and wording by the program: across articles, by filters, each with its evidence."""
import json

from program import ProgramTest, article, main

# Of our own writing.
PROMISE = 'تعهدت فرنسا بسحب قواتها من مالي قبل نهاية يونيو 2022. ولم يحدد البيان عدد الجنود الذين سيبقون.\n'
DONE = 'انسحبت القوات الفرنسية من مالي أمس. وتقدم تنظيم داعش نحو القرية.\n'
SILENT = 'رفض المتحدث باسم الجيش التعليق على الحادث. وهرب مقاتلو تنظيم الدولة الإسلامية إلى الجبل.\n'


class AcrossArticles(ProgramTest):
    def setUp(self):
        super().setUp()
        path = self.write('in.jsonl', article(PROMISE, id='promise', outlet='النهر', published='2022-05-02', title='فرنسا تتعهد بالانسحاب')
                          + article(DONE, id='done', outlet='الضفة', published='2022-06-20', title='فرنسا تنسحب من مالي')
                          + article(SILENT, id='silent', outlet='المرصد', published='2022-06-21', title='الجيش لا يعلق'))
        self.succeeds('read', path, '--db', 'news.db', '--quiet')

    def rows(self, *arguments):
        done = self.succeeds(*arguments, '--db', 'news.db', '--json')
        return [json.loads(line) for line in done.stdout.decode().splitlines()]

    def test_a_promise_is_kept(self):
        [row] = self.rows('promises')
        self.assertEqual((row['outcome'], row['as_of'], row['event']), ('kept', '2022-06-21', 'RETREAT/withdraw'))
        self.assertEqual([each['latest'] for each in row['deadlines']], ['2022-06-30'])
        self.assertEqual([(each['relation'], each['evidence']['article']) for each in row['shown']], [('done', 'done')])

    def test_as_of_a_day(self):
        [row] = self.rows('promises', '--as-of', '2022-06-01')
        self.assertEqual((row['outcome'], row['as_of'], row['shown']), ('pending', '2022-06-01', []))
        self.assertEqual(self.rows('promises', '--outcome', 'broken'), [])
        self.assertEqual(self.rows('promises', '--strength', 'order'), [])
        self.assertEqual(self.isnad('promises', '--db', 'news.db', '--as-of', 'tomorrow').returncode, 2)

    def test_silences(self):
        rows = self.rows('silences')
        self.assertEqual([(row['kind'], row['slot'], row['evidence'][0]['article']) for row in rows],
                         [('unsaid', 'number', 'promise'), ('declined', 'comment', 'silent')])
        self.assertEqual(self.rows('silences', '--article', 'done'), [])

    def test_evidence_is_in_the_text(self):
        texts = {'promise': PROMISE, 'done': DONE, 'silent': SILENT}
        for row in self.rows('silences') + self.rows('promises'):
            for evidence in row.get('evidence', []) + row.get('made', []):
                begin, end = evidence['span']
                self.assertEqual(texts[evidence['article']][begin:end], evidence['words'])

    def test_wording(self):
        [row] = self.rows('wording', '--since', '2022-06-01')
        self.assertEqual(row['subject'], 'تنظيم الدولة الإسلامية')
        self.assertEqual(sorted((name['words'], name['times'], name['outlets'][0]['outlet']) for name in row['names']),
                         [('تنظيم الدولة الإسلامية', 1, 'المرصد'), ('تنظيم داعش', 1, 'الضفة')])

    def test_text_for_a_person(self):
        for command in ('promises', 'silences', 'wording'):
            self.assertIn('2022-0' if command != 'wording' else 'المرصد', self.succeeds(command, '--db', 'news.db').stdout.decode())


if __name__ == '__main__':
    main()
