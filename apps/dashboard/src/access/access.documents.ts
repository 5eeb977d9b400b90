import { graphql } from '../graphql/generated/gql.js';

export const ProgressDocument = graphql(`
  query SignInProgress {
    signInProgress {
      ...Progress
      problem
    }
  }
  fragment Progress on SignInProgress {
    step
    enrolment {
      secret
      address
    }
    roles {
      id
      role
      centreName
    }
  }
`);

export const SignInDocument = graphql(`
  mutation SignIn($account: String!, $password: String!) {
    signIn(account: $account, password: $password) {
      ...Progress
    }
  }
`);

export const ConfirmSecondFactorDocument = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      ...Progress
    }
  }
`);

export const ChooseRoleDocument = graphql(`
  mutation ChooseRole($roleId: String!) {
    chooseRole(roleId: $roleId) {
      ...Progress
    }
  }
`);

export const InvitationDocument = graphql(`
  query Invitation($code: String!) {
    invitation(code: $code) {
      name
      account
      reset
    }
  }
`);

export const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: NewPasswordInput!) {
    acceptInvitation(input: $input) {
      ...Progress
    }
  }
`);

export const SetUpRegistryDocument = graphql(`
  mutation SetUpRegistry($input: SetUpInput!) {
    setUpRegistry(input: $input) {
      ...Progress
    }
  }
`);

export const AccountDocument = graphql(`
  query Account {
    account {
      account
      name
      method
      fresh
      passwordSetAt
      secondFactorSince
      roles {
        id
        role
        centreName
      }
      sessions {
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
  }
`);

export const ReauthenticateDocument = graphql(`
  mutation Reauthenticate($proof: ProofInput!) {
    reauthenticate(proof: $proof) {
      authenticatedAt
    }
  }
`);

export const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

export const ReplaceSecondFactorDocument = graphql(`
  mutation ReplaceSecondFactor {
    replaceSecondFactor {
      ...Progress
    }
  }
`);

export const SwitchRoleDocument = graphql(`
  mutation SwitchRole($roleId: ID!) {
    switchRole(roleId: $roleId) {
      role
    }
  }
`);

export const EndLoginSessionDocument = graphql(`
  mutation EndLoginSession($id: ID!) {
    endLoginSession(id: $id)
  }
`);

export const EndOtherLoginSessionsDocument = graphql(`
  mutation EndOtherLoginSessions {
    endOtherLoginSessions
  }
`);
