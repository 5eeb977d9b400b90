import { graphql } from '../../graphql/generated/gql.js';

export const PatientDevicesDocument = graphql(`
  query PatientDevices($id: ID!) {
    patient(id: $id) {
      id
      firstImplantOn
      diedOn
      components {
        id
        kind
        modelCode
        modelName
        serial
        udi
        side
        placement
        reservoirMl
        pieces
        entryLevel
        tipLevel
        implantedLengthCm
        internalVolumeMl
        implantedOn
        explantedOn
      }
      procedures {
        id
        version
        type
        performedOn
        pumpModel
        catheterModel
        indication
        explantReason
        surgeonRole
        anaesthesia
        durationMin
        antibioticProphylaxis
        dischargedOn
        reimplantPlanned
        overrideReason
        awaitsSecondSignOff
        own
        secondSignOffBy
        recordedBy
        components {
          action
          component {
            id
            kind
            modelCode
            modelName
            serial
            udi
            side
            placement
            reservoirMl
            pieces
            entryLevel
            tipLevel
            implantedLengthCm
            internalVolumeMl
          }
        }
      }
    }
  }
`);

/** What the forms of operations offer. */
export const ModelChoicesDocument = graphql(`
  query ModelChoices {
    deviceModels {
      code
      kind
      name
      retired
      constants {
        name
        value
      }
    }
  }
`);

export const ReadUdiDocument = graphql(`
  query ReadUdi($text: String!) {
    readUdi(text: $text) {
      printed
      serial
      lot
      expiresOn
      deviceModelCode
    }
  }
`);

export const RecordImplantDocument = graphql(`
  mutation RecordImplant($input: RecordImplantInput!) {
    recordImplant(input: $input) {
      id
    }
  }
`);

export const RecordProcedureDocument = graphql(`
  mutation RecordProcedure($input: RecordProcedureInput!) {
    recordProcedure(input: $input) {
      id
    }
  }
`);

export const CorrectProcedureDocument = graphql(`
  mutation CorrectProcedure($input: CorrectProcedureInput!) {
    correctProcedure(input: $input) {
      id
    }
  }
`);

export const ConfirmImplantDocument = graphql(`
  mutation ConfirmImplant($input: ConfirmImplantInput!) {
    confirmImplant(input: $input) {
      id
    }
  }
`);
