import { graphql } from '../../graphql/generated/gql.js';

export const DeviceModelListDocument = graphql(`
  query DeviceModelList {
    deviceModels {
      code
      version
      kind
      manufacturer
      name
      retired
      deviceIdentifiers
      publishedAt
      publishedBy
      reason
      constants {
        name
        value
        source
        verified
      }
      versions {
        version
        name
        manufacturer
        retired
        deviceIdentifiers
        publishedAt
        publishedBy
        reason
        constants {
          name
          value
          source
          verified
        }
      }
    }
  }
`);

export const PublishDeviceModelDocument = graphql(`
  mutation PublishDeviceModel($input: PublishDeviceModelInput!) {
    publishDeviceModel(input: $input) {
      code
      name
      version
    }
  }
`);
