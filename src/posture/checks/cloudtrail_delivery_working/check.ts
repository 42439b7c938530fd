import { unknown } from '../../../account/part.ts';
import { answerOf } from '../../answer.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyTrail } from '../../every-trail.ts';
import { evidence } from '../../evidence.ts';
import { notApplicable } from '../../not-applicable.ts';

export const check = defineCheck({
  id: 'cloudtrail_delivery_working',
  title: 'Every trail that records delivers its log files without error',
  severity: 'high',
  severityReason: 'While deliveries fail the trail looks healthy and its events reach no bucket.',
  about:
    'The error of the last delivery to the bucket, as CloudTrail tells it. A trail that is stopped delivers nothing and is not judged here. No event tells of a delivery, so a trail that was made since the status was read is UNKNOWN. A trail of the organisation is judged in the account that owns it.',
  why: 'Events of this time are missing from the record when they are needed, mostly because the bucket or its policy was changed.',
  needs: ['trails.deliveryError', 'trails.logging'],
  remediations: [],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
  ],
  inspect: ({ state }) =>
    everyTrail(state, ({ name, arn, deliveryError, logging }, resource) => {
      if (answerOf(logging) === false)
        return notApplicable(
          resource,
          `Trail ${name} is stopped, so it delivers nothing.`,
          evidence(`trail ${arn} logging`, logging, false),
        );
      const question = `trail ${name} delivers its log files`;
      if (deliveryError.kind === 'unknown') return unknownResult(resource, question, deliveryError);
      const told = evidence(`trail ${arn} last delivery error`, deliveryError);
      if (deliveryError.kind === 'known' && deliveryError.value !== '')
        return { resource, status: 'FAIL', summary: `The last delivery of trail ${name} failed: ${deliveryError.value}.`, evidence: told };
      if (deliveryError.read.source.startsWith('event '))
        return unknownResult(resource, question, unknown('nobody asked for its status since it was made'));
      return { resource, status: 'PASS', summary: `The last delivery of trail ${name} went well.`, evidence: told };
    }),
});
