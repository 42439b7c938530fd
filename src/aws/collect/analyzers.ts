import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { everyTokenPage } from './every-page.ts';
import { regional } from './regional.ts';

const list = apiAction('access-analyzer:ListAnalyzers');

/** The analyzers of IAM Access Analyzer, in every region. */
export const analyzers: Collector = {
  calls: [list],
  async collect(session) {
    const { items, whole } = await regional(session, list, async (region) => {
      const client = await session.clients.accessAnalyzer(region);
      return everyTokenPage(
        (nextToken) => client.listAnalyzers(nextToken === undefined ? {} : { nextToken }),
        (page) => page.analyzers,
        (page) => page.nextToken,
      );
    });
    return {
      exports: [{ name: list.permission, answer: { analyzers: items } }],
      edit: (state) => ({ ...state, analyzers: { ...state.analyzers, whole } }),
    };
  },
};
