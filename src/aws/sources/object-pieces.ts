import type { S3 } from '@aws-sdk/client-s3';
import type { SourceMark } from '../../app/ports/workspace-store.ts';
import { awsError } from '../aws-error.ts';
import { awsFailure } from '../aws-failure.ts';

export interface ObjectAsk {
  client: S3;
  place: { bucket: string };
  signal?: AbortSignal;
}

/** How often a body that breaks off is taken up again where it broke. */
const resumptions = 3;

/**
 * The bytes of an S3 object from `offset` on. The object must still be the one that was listed; a transfer that breaks
 * off is resumed.
 */
export async function* objectPieces(ask: ObjectAsk, key: string, mark: SourceMark, offset: number): AsyncGenerator<Uint8Array> {
  if (offset > 0 && offset >= mark.size) return;
  let position = offset;
  for (let broken = 0; ; ) {
    const before = position;
    try {
      for await (const piece of await body(ask, key, mark, position)) {
        position += piece.length;
        yield piece;
      }
      return;
    } catch (cause) {
      broken = position > before ? 0 : broken + 1;
      if (awsError(cause).kind !== 'transient' || broken >= resumptions || ask.signal?.aborted === true)
        throw awsFailure(`${mark.name} could not be read, which takes s3:GetObject and, where it is encrypted, kms:Decrypt`, cause);
    }
  }
}

async function body(
  { client, place, signal }: ObjectAsk,
  key: string,
  mark: SourceMark,
  position: number,
): Promise<AsyncIterable<Uint8Array>> {
  const answer = await client.getObject(
    {
      Bucket: place.bucket,
      Key: key,
      ...(mark.version === '' ? {} : { IfMatch: mark.version }),
      ...(position === 0 ? {} : { Range: `bytes=${position}-` }),
    },
    signal === undefined ? {} : { abortSignal: signal },
  );
  return isByteStream(answer.Body) ? answer.Body : empty();
}

/** In Node the body is a stream; the type of the SDK also allows for what browsers have. */
function isByteStream(stream: object | undefined): stream is AsyncIterable<Uint8Array> {
  return stream !== undefined && Symbol.asyncIterator in stream;
}

async function* empty(): AsyncGenerator<Uint8Array> {}
