/** The library's fields under the names they have in our tables. */
export const USER = {
  modelName: 'user',
  fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  additionalFields: {
    personId: { type: 'string', fieldName: 'person_id', required: true, input: false },
  },
} as const

export const SESSION = {
  modelName: 'session',
  fields: {
    expiresAt: 'expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    userId: 'user_id',
  },
  additionalFields: {
    shared: { type: 'boolean', required: false, defaultValue: false, input: false },
    emergency: { type: 'boolean', required: false, defaultValue: false, input: false },
  },
} as const

export const ACCOUNT = {
  modelName: 'account',
  fields: {
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
} as const

export const VERIFICATION = {
  modelName: 'verification',
  fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
} as const

export const TWO_FACTOR = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      backupCodes: 'backup_codes',
      userId: 'user_id',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
}

export const PASSKEY = {
  passkey: {
    modelName: 'passkey',
    fields: {
      publicKey: 'public_key',
      userId: 'user_id',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
}

export const SSO_PROVIDER = {
  ssoProvider: {
    modelName: 'sso_provider',
    fields: {
      oidcConfig: 'oidc_config',
      samlConfig: 'saml_config',
      userId: 'user_id',
      providerId: 'provider_id',
      organizationId: 'organization_id',
    },
  },
}
