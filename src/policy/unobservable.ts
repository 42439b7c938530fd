import { coversPattern } from './covers-pattern.ts';

/**
 * Actions that management events never show, by service prefix, as patterns of their names. Three kinds: data events,
 * which no trail records unless asked for; permissions that no call bears the name of (`iam:PassRole`); and protocols
 * that CloudTrail does not see (mounts, database logins). Where AWS does not say which actions of a service give data
 * events, all of them are listed. What is here too much keeps a permission; what is missing would take one away.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html
 */
const unseen: Readonly<Record<string, readonly string[]>> = {
  appconfig: ['StartConfigurationSession', 'GetLatestConfiguration', 'GetConfiguration'],
  appsync: ['GraphQL', 'Event*'],
  b2bi: ['StartTransformerJob', 'GetTransformerJob'],
  bedrock: [
    'Invoke*',
    'Retrieve*',
    'AgenticRetrieve*',
    'ApplyGuardrail',
    'CountTokens',
    'Generate*',
    'Rerank',
    'OptimizePrompt',
    '*Session*',
    '*Invocation*',
    '*Execution*',
    '*AsyncInvoke*',
    '*Invoke',
    'DetectGeneratedContent',
  ],
  cassandra: ['Select*', 'Modify*', 'GetRecords', 'GetShardIterator', 'GetStream'],
  cloudfront: ['*KeyValue*'],
  cloudwatch: ['PutMetricData', 'GetMetricData', 'GetMetricStatistics', 'GetMetricWidgetImage', 'ListMetrics', 'Link'],
  dynamodb: [
    '*Item*',
    'Query',
    'Scan',
    'PartiQL*',
    'GetRecords',
    'GetShardIterator',
    'DescribeStream',
    'ListStreams',
    'SearchVectors',
    '*DataForReplication',
    'ReplicateSettings',
  ],
  ecs: ['Poll', 'StartTelemetrySession', 'Submit*', 'DiscoverPollEndpoint', 'PutSystemLogEvents', 'ExecuteCommand'],
  eks: ['AccessKubernetesApi', 'MutateViaKubernetesApi', 'ListDashboard*'],
  elasticache: ['Connect'],
  elasticfilesystem: ['Client*', 'Replication*', 'Backup', 'Restore'],
  es: ['ESHttp*', 'ESCrossCluster*'],
  events: ['PutEvents', 'PutPartnerEvents', 'PutRawEvents', 'InvokeApiDestination', 'RetrieveConnectionCredentials'],
  firehose: ['PutRecord*'],
  fsx: ['*Volume*'],
  glue: ['*Table*', '*Partition*', '*Database*', '*Schema*', 'PassConnection', 'UseGlueStudio'],
  guardduty: ['SendSecurityTelemetry', 'SendObjectMalwareScan'],
  iam: ['PassRole', 'CreateServiceLinkedRole'],
  iot: ['Connect', 'Publish', 'Subscribe', 'Receive', 'RetainPublish', '*ThingShadow*', '*RetainedMessage*', '*JobExecution*'],
  iotsitewise: ['*Propert*', '*TimeSeries*', '*Asset*'],
  kinesis: ['PutRecord*', 'GetRecords', 'GetShardIterator', 'SubscribeToShard', 'ListShards', 'DescribeStream*'],
  lakeformation: ['GetDataAccess', 'GetTemporary*'],
  lambda: ['Invoke*', '*DurableExecution*', 'EnableReplication', 'DisableReplication', 'Pass*', '*Microvm*'],
  logs: [
    'PutLogEvents',
    'CreateLogStream',
    'GetLogEvents',
    'FilterLogEvents',
    'GetLogRecord',
    'StartLiveTail',
    'StopLiveTail',
    'Unmask',
    '*LogDelivery*',
    'Link',
    'CallWithBearerToken',
    'ProcessWithPipeline',
    'IntegrateWith*',
  ],
  memorydb: ['Connect'],
  mobiletargeting: ['Send*', 'PutEvents', 'Update*Endpoint*', 'GetEndpoint', 'GetUserEndpoints', 'RemoveAttributes'],
  polly: ['StartSpeechSynthesisStream'],
  redshift: ['*Query*', 'JoinGroup', 'CreateClusterUser', 'Fetch*', 'View*', '*SavedQuer*'],
  rum: ['PutRumEvents', 'PutRumMetricsDestination'],
  s3: [
    '*Object*',
    'ListBucket*',
    '*MultipartUpload*',
    'Replicate*',
    'InitiateReplication',
    'BypassGovernanceRetention',
    'GetDataAccess',
    'AllowVendedLogDeliveryForResource',
  ],
  's3-outposts': ['*Object*', 'ListBucket*', '*MultipartUpload*', 'Replicate*'],
  sagemaker: ['Invoke*', '*Record*', 'Batch*Metrics', '*Mlflow*'],
  servicediscovery: ['Discover*'],
  ses: ['Send*'],
  signer: ['*Payload', 'GetRevocationStatus', '*SigningJob*'],
  'sms-voice': ['Send*', 'Put*Feedback'],
  sns: ['Publish*'],
  'social-messaging': ['*Message*', '*Media*'],
  sqs: ['SendMessage*', 'ReceiveMessage', 'DeleteMessage*', 'ChangeMessageVisibility*'],
  ssm: [
    'RequestManagedInstanceRoleToken',
    '*ExecutionPreview*',
    'UpdateInstanceInformation',
    'PutInventory',
    'PutComplianceItems',
    'PutConfigurePackageResult',
    'GetManifest',
    'GetDeployablePatchSnapshotForInstance',
    '*Calendar',
  ],
  states: ['GetActivityTask', 'SendTask*', 'StartSyncExecution', 'InvokeHTTPEndpoint', 'RevealSecrets', 'TestState'],
  sts: ['TagSession', 'SetSourceIdentity', 'SetContext', 'GetServiceBearerToken', 'TagGetWebIdentityToken'],
  timestream: ['Select*', 'WriteRecords', 'DescribeEndpoints', 'ListMeasures', 'CancelQuery', 'PrepareQuery', 'Unload'],
  transcribe: ['Start*Stream*', '*Stream'],
  verifiedpermissions: ['IsAuthorized*'],
  xray: ['Put*', 'GetSampling*', '*Trace*'],
};

/** Services of which all actions are data events, or of which AWS does not say which are. */
const whole: ReadonlySet<string> = new Set(
  'aidevops aiops airflow aoss backup-search bedrock-agentcore chime cloudfront-keyvaluestore cloudtrail-data codeguru-profiler codewhisperer cognito-identity cognito-sync dataexchange dax dbqms deadline docdb-elastic ds-data dsql ebs ec2-instance-connect ec2messages eks-auth execute-api finspace finspace-api gameliftstreams geo geo-maps geo-places geo-routes greengrass inspector2-telemetry iotjobsdata iottwinmaker ivschat kafka-cluster kendra-ranking kinesisvideo machinelearning managedblockchain managedblockchain-query mediastore medical-imaging neptune-db neptune-graph networkflowmonitor nova-act one payment-cryptography pca-connector-ad pca-connector-scep q qapps qbusiness qdeveloper rds-data rds-db redshift-data s3-object-lambda s3express s3files s3tables s3vectors sagemaker-mlflow scn sdb signin sqlworkbench ssm-guiconnect ssmmessages supportauthz swf thinclient transform transform-custom vpc-lattice-svcs wisdom workmailmessageflow'.split(
    ' ',
  ),
);

/** Names by which services ask for the tagging of what is being made; no event bears them then. */
const tagging = ['TagResource', 'TagResources', 'AddTags', 'AddTagsToResource', 'CreateTags'];

/** Patterns of the actions of a service that management events never show, with the prefix: `sqs:SendMessage*`. */
export function unobservableActions(service: string): string[] {
  const prefix = service.toLowerCase();
  if (whole.has(prefix)) return [`${prefix}:*`];
  const names = Object.hasOwn(unseen, prefix) ? (unseen[prefix] ?? []) : [];
  return names.map((name) => `${prefix}:${name}`);
}

/** The actions of a service that are asked for when something is made with tags: what is called then is something else. */
export function taggingActions(service: string): string[] {
  return tagging.map((name) => `${service.toLowerCase()}:${name}`);
}

/** Whether management events show none of what a pattern matches. */
export function isUnobservable(pattern: string): boolean {
  const service = pattern.slice(0, Math.max(pattern.indexOf(':'), 0));
  return unobservableActions(service).some((unobservable) => coversPattern(unobservable, pattern));
}
