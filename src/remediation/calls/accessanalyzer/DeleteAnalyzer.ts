import { defineCall } from '../../call-record.ts';
import { aboutAnalyzer, analyzerArn } from '../../calls-words/analyzers.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteAnalyzer = defineCall({
  service: 'accessanalyzer',
  action: 'DeleteAnalyzer',
  // Its findings and archive rules go with it.
  risk: 'R3',
  permissions: ['access-analyzer:DeleteAnalyzer'],
  resource: ({ analyzerName }, place) => analyzerArn(analyzerName, place),
  already: ['ResourceNotFoundException'],
  console: ({ analyzerName }, { region }) => [
    ...openPage('IAM', 'Access Analyzer, then Analyzer settings', region),
    `Choose the analyzer ${said(analyzerName)}, then Delete.`,
    'Type the word that the console asks for, then confirm.',
  ],
  terraform: ({ analyzerName }) => removePiece(aboutAnalyzer(analyzerName), 'Without the resource there is no such analyzer.'),
});
