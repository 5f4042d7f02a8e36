terraform {
  required_version = ">= 1.5"
  required_providers {
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = "~> 5.8"
    }
  }
}

# The token is read from CLOUDFLARE_API_TOKEN.
provider "cloudflare" {
}
