import { graphql } from '../../graphql/generated/gql.js';

export const PersonDocument = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      version
      name
      accountName
      state
      disabledAt
      linkExpiresAt
      lastSignedInAt
      you
      managed
      rolesManaged
      roles {
        id
        role
        centre {
          name
        }
      }
      identities {
        issuer
        subject
      }
    }
  }
`);

export const SessionsOfPersonDocument = graphql(`
  query SessionsOfPerson($id: ID!) {
    loginSessions(personId: $id) {
      id
      role
      centreName
      browser
      system
      startedAt
      lastSeenAt
      current
    }
  }
`);

export const EndSessionOfPersonDocument = graphql(`
  mutation EndSessionOfPerson($id: ID!) {
    endLoginSession(id: $id)
  }
`);

export const CorrectPersonDocument = graphql(`
  mutation CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      id
    }
  }
`);

export const DisablePersonDocument = graphql(`
  mutation DisablePerson($input: DisablePersonInput!) {
    disablePerson(input: $input) {
      id
    }
  }
`);

export const EnablePersonDocument = graphql(`
  mutation EnablePerson($input: EnablePersonInput!) {
    enablePerson(input: $input) {
      id
    }
  }
`);

export const InvitePersonAgainDocument = graphql(`
  mutation InvitePersonAgain($input: NewLinkInput!) {
    invitePersonAgain(input: $input) {
      code
      expiresAt
    }
  }
`);

export const ResetCredentialsDocument = graphql(`
  mutation ResetCredentials($input: NewLinkInput!) {
    resetCredentials(input: $input) {
      code
      expiresAt
    }
  }
`);

export const AddMembershipDocument = graphql(`
  mutation AddMembership($input: AddMembershipInput!) {
    addMembership(input: $input) {
      id
    }
  }
`);

export const RemoveMembershipDocument = graphql(`
  mutation RemoveMembership($input: RemoveMembershipInput!) {
    removeMembership(input: $input) {
      id
    }
  }
`);

export const LinkIdentityDocument = graphql(`
  mutation LinkIdentity($input: IdentityInput!) {
    linkIdentity(input: $input) {
      id
    }
  }
`);

export const UnlinkIdentityDocument = graphql(`
  mutation UnlinkIdentity($input: IdentityInput!) {
    unlinkIdentity(input: $input) {
      id
    }
  }
`);
